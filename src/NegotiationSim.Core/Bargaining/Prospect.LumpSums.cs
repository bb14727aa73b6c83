using System.Collections.Immutable;
using System.Runtime.Intrinsics;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What a lump sum is worth that is more than money changing hands: an advance, or one that other labels are owed too.</summary>
/// <remarks>An advance is a floor under the usage payments of the whole term, paid before use has earned it.</remarks>
internal sealed partial class Prospect
{
    /// <summary>Certainty equivalent of a stream with a lump sum. No allocation.</summary>
    /// <remarks>
    /// An advance is used up year by year, at each belief point at its own pace; what is left at the end is breakage. So the money at each
    /// point is a broken line in the lump sum, and its certainty equivalent bends where one of them does.
    /// </remarks>
    /// <param name="stream">The stream under the terms without the lump sum.</param>
    /// <param name="lumpSum">What becomes of a lump sum.</param>
    /// <param name="dollars">The lump sum; at least 0.</param>
    /// <param name="termYears">Term.</param>
    public LumpSumWorth CertaintyEquivalent(in CashStream stream, in LumpSumTerms lumpSum, double dollars, int termYears)
    {
        ReadOnlySpan<double> weights = GaussHermite.Weights;
        Span<double> value = stackalloc double[weights.Length];
        Span<double> slope = stackalloc double[weights.Length];
        double sign = lumpSum.IsPaid ? -1 : 1;
        double own = Math.Max(dollars, lumpSum.LeastDollars);
        double ownSlope = dollars < lumpSum.LeastDollars ? 0 : 1;
        double atEnd = discount[termYears - 1] * halfYear;
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        Span<double> levels = stackalloc double[termYears];
        for (int n = 0; n < value.Length; n++)
        {
            FillLevels(n, levels);
            double present = 0;
            for (int y = 0; y < termYears; y++)
            {
                double usage = Math.Max(stream.GuaranteeDollars, stream.UsageDollars * levels[y]);
                present += discount[y] * ((stream.OtherDollars * levels[y]) + (stream.ShareOfUsage * usage));
            }

            (double cost, double costSlope, double left) = Cost(own, 0, lumpSum.IsRecoupable ? stream.UsageDollars : 0, levels);
            present += sign * cost;
            double marginal = sign * ownSlope * costSlope;
            bool isBreakage = costSlope == 1;
            foreach (MatchedLumpSum match in lumpSum.Matches)
            {
                double owed = (match.Factor * own) - match.HasDollars;
                if (owed >= 0)
                {
                    (cost, costSlope, _) = Cost(owed, match.HasDollars, match.UsageDollars, levels);
                    present += sign * cost;
                    marginal += sign * ownSlope * match.Factor * costSlope;
                }
            }

            // Artists get their royalty as use earns it, and their part of the breakage when there is no more use to come.
            LumpSumSplit split = lumpSum.Split;
            present -= split.FloorDollars + (atEnd * (split.ToArtists(left) - split.FloorDollars));
            marginal -= isBreakage && split.PassThrough * left >= split.FloorDollars ? atEnd * split.PassThrough : 0;
            (value[n], slope[n]) = (present, marginal);
            lowest = Math.Min(lowest, present);
            highest = Math.Max(highest, present);
        }

        LumpSumWorth worth = Certain(value, slope, lowest, highest);
        return worth with { Dollars = worth.Dollars + lumpSum.ClaimDollars };
    }

    /// <summary>Present value of a lump sum less what use sets off against it, its change with the lump sum, and what is left of it at the end.</summary>
    /// <param name="dollars">The lump sum.</param>
    /// <param name="before">An older advance, which use repays first.</param>
    /// <param name="usageDollars">What use earns a year at forecast success; 0 for a buy-out.</param>
    /// <param name="levels">Success by year.</param>
    private (double Present, double Slope, double Left) Cost(double dollars, double before, double usageDollars, ReadOnlySpan<double> levels)
    {
        double present = dollars;
        double slope = 1;
        double left = dollars;
        bool usedUp = false;
        for (int y = 0; y < levels.Length; y++)
        {
            double earned = usageDollars * levels[y];
            double older = Math.Min(before, earned);
            before -= older;
            earned -= older;
            if (!usedUp && left < earned)
            {
                // One more dollar now would be one less in this year.
                slope -= discount[y];
                usedUp = true;
            }

            double setOff = Math.Min(left, earned);
            present -= discount[y] * setOff;
            left -= setOff;
        }

        return (present, slope, left);
    }

    /// <summary>What use earns over a term at each belief point, year by year, dollars: where the worth of an advance bends.</summary>
    public void AddKinks(double usageDollars, int termYears, ICollection<double> kinks)
    {
        for (int n = 0; n < GaussHermite.Points.Length; n++)
        {
            double earned = 0;
            for (int y = 0; y < termYears; y++)
            {
                earned += usageDollars * Level(n, y);
                kinks.Add(earned);
            }
        }
    }

    private double Level(int node, int year) =>
        success[(year * Vectors) + (node / Vector256<double>.Count)][node % Vector256<double>.Count];

    private void FillLevels(int node, Span<double> levels)
    {
        for (int y = 0; y < levels.Length; y++)
        {
            levels[y] = Level(node, y);
        }
    }

    private LumpSumWorth Certain(ReadOnlySpan<double> value, ReadOnlySpan<double> slope, double lowest, double highest)
    {
        ReadOnlySpan<double> weights = GaussHermite.Weights;
        bool nearlyNeutral = riskAversionPerDollar * (highest - lowest) < SmallExponent;
        double sum = 0;
        double mean = 0;
        double meanSlope = 0;
        for (int n = 0; n < value.Length; n++)
        {
            double weight = nearlyNeutral ? weights[n] : weights[n] * Math.Exp(-riskAversionPerDollar * (value[n] - lowest));
            sum += weight;
            mean += weight * value[n];
            meanSlope += weight * slope[n];
        }

        if (!nearlyNeutral)
        {
            return new LumpSumWorth(lowest - (Math.Log(sum) / riskAversionPerDollar), meanSlope / sum);
        }

        double variance = 0;
        double covariance = 0;
        for (int n = 0; n < value.Length; n++)
        {
            variance += weights[n] * (value[n] - mean) * (value[n] - mean);
            covariance += weights[n] * (value[n] - mean) * (slope[n] - meanSlope);
        }

        return new LumpSumWorth(mean - (riskAversionPerDollar * variance / 2), meanSlope - (riskAversionPerDollar * covariance));
    }
}

/// <summary>What becomes of a lump sum beside its payment.</summary>
/// <param name="IsPaid">Whether this side pays it.</param>
/// <param name="IsRecoupable">Whether use is set off against it.</param>
/// <param name="Split">What a label's artists get of it; nobody's for the platform.</param>
/// <param name="LeastDollars">What the platform has to pay whatever is agreed.</param>
/// <param name="Matches">Lump sums of other labels that have to follow; none for a label.</param>
/// <param name="ClaimDollars">Certainty equivalent of the claim that the licence settles, which adds to the worth.</param>
internal readonly record struct LumpSumTerms(
    bool IsPaid, bool IsRecoupable, LumpSumSplit Split, double LeastDollars, ImmutableArray<MatchedLumpSum> Matches, double ClaimDollars);

/// <summary>Worth of terms with a lump sum, and what a further dollar of it would add.</summary>
/// <param name="Dollars">Certainty equivalent at signing, dollars.</param>
/// <param name="Slope">Its change with the lump sum, to the right of it.</param>
internal readonly record struct LumpSumWorth(double Dollars, double Slope);
