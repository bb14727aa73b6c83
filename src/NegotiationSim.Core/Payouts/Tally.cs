namespace NegotiationSim.Core.Payouts;

/// <summary>An array of one number an index that grows with the largest index asked for.</summary>
internal sealed class Tally<T>
    where T : struct
{
    private T[] values = new T[16];

    /// <summary>One more than the largest index asked for.</summary>
    public int Count { get; private set; }

    /// <summary>The number at an index, for reading and writing.</summary>
    public ref T this[int index]
    {
        get
        {
            if (index >= Count)
            {
                Count = index + 1;
                if (index >= values.Length)
                {
                    Array.Resize(ref values, Math.Max(index + 1, values.Length + (values.Length / 2)));
                }
            }

            return ref values[index];
        }
    }

    /// <summary>The numbers so far.</summary>
    public ReadOnlySpan<T> Span => values.AsSpan(0, Count);
}
