using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Bargaining;

/// <summary>The search for the most that one side can have where lump sums only change hands, four shapes at once.</summary>
/// <remarks>
/// The same operations in the same order as <see cref="Appraisal.LumpSumConceded"/> and <see cref="Appraisal.Gain"/>, so the same bits:
/// a party asks this for every type of the other side at every offer.
/// </remarks>
internal static class ConcededGains
{
    /// <summary>The largest gain over the shapes that fill whole vectors, minus infinity if there is none, and the first shape beyond them.</summary>
    public static (double Largest, int Next) Largest(Appraisal own, Appraisal other, double gainOfOther, double largestLumpSumDollars)
    {
        int whole = own.Count - (own.Count % Vector256<double>.Count);
        Vector256<double> least = Vector256.Create(gainOfOther);
        Vector256<double> most = Vector256.Create(largestLumpSumDollars);
        Vector256<double> best = Vector256.Create(double.NegativeInfinity);
        for (int s = 0; s < whole; s += Vector256<double>.Count)
        {
            Vector256<double> missing = (least - At(other.Gains, s)) * At(other.Cash.AnnuityYears, s);
            best = Vector256.Max(best, own.Cash.PaysLumpSum ? OfPayer(missing, s) : OfReceiver(missing, s));
        }

        return (Math.Max(Math.Max(best[0], best[1]), Math.Max(best[2], best[3])), whole);

        // The label is left with what it insists on: the platform pays as little as that takes.
        Vector256<double> OfPayer(Vector256<double> missing, int s)
        {
            Vector256<double> floor = At(other.Cash.FloorDollars, s);
            Vector256<double> overFloor = missing / Vector256.Create(1 - other.Cash.PassThrough);
            Vector256<double> exact = Vector256.ConditionalSelect(
                Vector256.GreaterThanOrEqual(Vector256.Create(other.Cash.PassThrough) * overFloor, floor), overFloor, missing + floor);
            Vector256<double> lumpSum = Vector256.Max(exact, Vector256<double>.Zero);
            return Where(Vector256.LessThanOrEqual(exact, most), At(own.Gains, s) + (-lumpSum / At(own.Cash.AnnuityYears, s)));
        }

        // The platform is left with what it insists on: it pays all it has above that.
        Vector256<double> OfReceiver(Vector256<double> missing, int s)
        {
            Vector256<double> exact = -missing;
            Vector256<double> lumpSum = Vector256.Min(exact, most);
            Vector256<double> toArtists = Vector256.Max(Vector256.Create(own.Cash.PassThrough) * lumpSum, At(own.Cash.FloorDollars, s));
            return Where(
                Vector256.GreaterThanOrEqual(exact, Vector256<double>.Zero),
                At(own.Gains, s) + ((lumpSum - toArtists) / At(own.Cash.AnnuityYears, s)));
        }
    }

    private static Vector256<double> At(ReadOnlySpan<double> column, int shape) => Vector256.Create(column[shape..]);

    private static Vector256<double> Where(Vector256<double> allowed, Vector256<double> gain) =>
        Vector256.ConditionalSelect(allowed, gain, Vector256.Create(double.NegativeInfinity));
}
