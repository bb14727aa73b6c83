namespace NegotiationSim.Core.Bargaining;

/// <summary>How much of a lump sum a party keeps or bears after its artists.</summary>
/// <remarks>
/// A label passes on a share of the lump sum, and at least the floor that its artists ask for their consent:
/// it keeps <c>L - max(passThrough L, floor)</c>, which rises in L. A platform bears the whole.
/// </remarks>
/// <param name="PassThrough">Artists' share, [0, 1).</param>
/// <param name="FloorDollars">Least the artists get, dollars; at least 0.</param>
public readonly record struct LumpSumSplit(double PassThrough, double FloorDollars)
{
    /// <summary>Dollars that reach the artists out of a lump sum.</summary>
    public double ToArtists(double lumpSumDollars) => Math.Max(PassThrough * lumpSumDollars, FloorDollars);

    /// <summary>Dollars kept out of a lump sum; negative when the floor exceeds it.</summary>
    public double Kept(double lumpSumDollars) => lumpSumDollars - ToArtists(lumpSumDollars);

    /// <summary>The lump sum out of which <paramref name="keptDollars"/> are kept; negative if less than nothing has to be paid.</summary>
    public double LumpSumFor(double keptDollars)
    {
        double overFloor = keptDollars / (1 - PassThrough);
        return PassThrough * overFloor >= FloorDollars ? overFloor : keptDollars + FloorDollars;
    }
}
