namespace NegotiationSim.Core.Payouts;

/// <summary>A list that grows without being copied: a growing array would for a time take its memory two and a half times.</summary>
internal sealed class Chunks<T>
    where T : struct
{
    private const int Bits = 16;
    private const int Mask = (1 << Bits) - 1;

    private readonly List<T[]> chunks = [];

    /// <summary>The value at an index; <c>default</c> where none has been set.</summary>
    public T this[int index]
    {
        get => index >> Bits < chunks.Count ? chunks[index >> Bits][index & Mask] : default;
        set
        {
            while (index >> Bits >= chunks.Count)
            {
                chunks.Add(new T[1 << Bits]);
            }

            chunks[index >> Bits][index & Mask] = value;
        }
    }
}
