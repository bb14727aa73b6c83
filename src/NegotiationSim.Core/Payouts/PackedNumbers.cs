namespace NegotiationSim.Core.Payouts;

/// <summary>Numbers of at least 0: 4 bytes each where they are whole and below 2^31, and 12 otherwise.</summary>
internal sealed class PackedNumbers
{
    private const uint Elsewhere = 1u << 31;

    private readonly Chunks<uint> codes = new();
    private readonly Chunks<double> others = new();
    private int othersCount;

    /// <summary>The number at an index; 0 where none has been set, which takes no memory at the end.</summary>
    public double this[int index]
    {
        get
        {
            uint code = codes[index];
            return code < Elsewhere ? code : others[(int)(code - Elsewhere)];
        }

        set
        {
            if (value == 0 && codes[index] == 0)
            {
                return;
            }

            bool isPacked = value < Elsewhere && value == (uint)value;
            codes[index] = isPacked ? (uint)value : Elsewhere + (uint)othersCount;
            if (!isPacked)
            {
                others[othersCount++] = value;
            }
        }
    }
}
