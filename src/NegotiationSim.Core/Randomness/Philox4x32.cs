namespace NegotiationSim.Core.Randomness;

/// <summary>
/// The counter-based generator Philox4x32 with ten rounds: a fixed function from a counter and a key to four random words.
/// </summary>
/// <remarks>
/// J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC 2011.
/// Not for cryptography. Pure, hence safe from any thread. Tested against the known answers published with Random123.
/// </remarks>
public static class Philox4x32
{
    private const int Rounds = 10;
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;

    /// <summary>Four uniform 32-bit words for a counter of four words (lowest first) and a key of two; every value is allowed.</summary>
    public static (uint R0, uint R1, uint R2, uint R3) Generate(uint c0, uint c1, uint c2, uint c3, uint k0, uint k1)
    {
        unchecked
        {
            for (var round = 0; round < Rounds; round++)
            {
                var product0 = (ulong)Multiplier0 * c0;
                var product1 = (ulong)Multiplier1 * c2;
                (c0, c1, c2, c3) = ((uint)(product1 >> 32) ^ c1 ^ k0, (uint)product1, (uint)(product0 >> 32) ^ c3 ^ k1, (uint)product0);
                k0 += Weyl0;
                k1 += Weyl1;
            }
        }

        return (c0, c1, c2, c3);
    }
}
