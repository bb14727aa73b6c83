namespace NegotiationSim.Core.Payouts;

/// <summary>Numbers of at least 0: 4 bytes each where they are whole and below 2^31, and 12 otherwise.</summary>
internal sealed class PackedNumbers
{
    private const uint Elsewhere = 1u << 31;

    private readonly Chunks<uint> codes = new();
    private readonly Chunks<double> others = new();
    private int othersCount;

    /// <summary>Whether a number is above 0.</summary>
    public bool Any { get; private set; }

    /// <summary>The number at an index; 0 where none has been set, which takes no memory at the end.</summary>
    public double this[int index]
    {
        get => Number(Code(index));
        set
        {
            if (value == 0 && Code(index) == 0)
            {
                return;
            }

            Any = true;
            bool isPacked = value < Elsewhere && value == (uint)value;
            codes[index] = isPacked ? (uint)value : Elsewhere + (uint)othersCount;
            if (!isPacked)
            {
                others[othersCount++] = value;
            }
        }
    }

    /// <summary>The 4 bytes that stand for the number at an index; 0 for 0 alone.</summary>
    public uint Code(int index) => codes[index];

    /// <summary>The number that a code stands for.</summary>
    public double Number(uint code) => code < Elsewhere ? code : others[(int)(code - Elsewhere)];
}
