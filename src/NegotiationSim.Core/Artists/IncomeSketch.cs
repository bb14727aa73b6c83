using System.Collections.Immutable;
using NegotiationSim.Core.Concentration;

namespace NegotiationSim.Core.Artists;

/// <summary>A distribution of income as counts and sums in fine logarithmic bins: small to send, exact to merge, the same in any order.</summary>
/// <remarks>
/// 64 bins an octave (1.1 per cent) from a cent upwards; bin 0 holds everything below. Quantiles interpolate inside a bin.
/// Counts are real artists; sums are micro-dollars.
/// </remarks>
/// <param name="People">Real artists in each bin.</param>
/// <param name="MicroDollars">Their income together.</param>
public sealed record IncomeSketch(ImmutableArray<long> People, ImmutableArray<long> MicroDollars)
{
    private const double LowestDollars = 0.01;
    private const int BinsPerOctave = 64;
    private const int Octaves = 40;
    private const double MicroDollarsPerDollar = 1e6;

    /// <summary>Number of bins.</summary>
    public const int Bins = 1 + (BinsPerOctave * Octaves);

    /// <summary>Real artists.</summary>
    public long TotalPeople => People.Sum();

    /// <summary>Income of all, dollars.</summary>
    public double TotalDollars => MicroDollars.Sum() / MicroDollarsPerDollar;

    /// <summary>Merges sketches of disjoint groups.</summary>
    public static IncomeSketch Merge(IEnumerable<IncomeSketch> sketches)
    {
        ArgumentNullException.ThrowIfNull(sketches);
        long[] people = new long[Bins];
        long[] micro = new long[Bins];
        foreach (IncomeSketch sketch in sketches)
        {
            for (int b = 0; b < Bins; b++)
            {
                people[b] += sketch.People[b];
                micro[b] += sketch.MicroDollars[b];
            }
        }

        return new IncomeSketch([.. people], [.. micro]);
    }

    /// <summary>Income at a quantile, dollars; 0 when there is nobody.</summary>
    /// <param name="quantile">[0, 1].</param>
    public double Quantile(double quantile)
    {
        double rank = quantile * TotalPeople;
        long below = 0;
        for (int b = 0; b < Bins; b++)
        {
            if (People[b] > 0 && below + People[b] >= rank)
            {
                return b == 0 ? 0 : LowerEdge(b) + ((LowerEdge(b + 1) - LowerEdge(b)) * (rank - below) / People[b]);
            }

            below += People[b];
        }

        return 0;
    }

    /// <summary>Share of all income that goes to the top <paramref name="share"/> of artists; 0 when there is no income.</summary>
    public double TopShare(double share)
    {
        double wanted = share * TotalPeople;
        double top = 0;
        for (int b = Bins - 1; b >= 0 && wanted > 0; b--)
        {
            double taken = Math.Min(wanted, People[b]);
            top += People[b] > 0 ? MicroDollars[b] * (taken / People[b]) : 0;
            wanted -= taken;
        }

        double total = MicroDollars.Sum();
        return total > 0 ? top / total : 0;
    }

    /// <summary>Gini over artists: each bin counts as a group with its mean income; 0 when there is no income, or nobody.</summary>
    public double Gini() => Curve().Gini;

    /// <summary>Lorenz curve at cumulative shares 0, 0.01, ..., 1 of artists; straight when there is no income, or nobody.</summary>
    public ImmutableArray<double> Lorenz() => Curve().Points(100);

    private LorenzCurve Curve()
    {
        if (TotalPeople == 0)
        {
            return LorenzCurve.Of([0.0]);
        }

        double[] groups = [.. People.Select(p => (double)p)];
        double[] mean = [.. MicroDollars.Select((m, b) => People[b] > 0 ? (double)m / People[b] : 0)];
        return LorenzCurve.Of(mean, groups);
    }

    /// <summary>Lower edge of a bin, dollars.</summary>
    internal static double LowerEdge(int bin) => LowestDollars * Math.Pow(2, (bin - 1) / (double)BinsPerOctave);

    /// <summary>Bin of an income, dollars per artist.</summary>
    internal static int BinOf(double dollars) => dollars < LowestDollars
        ? 0
        : Math.Min(Bins - 1, 1 + (int)(BinsPerOctave * Math.Log2(dollars / LowestDollars)));

    /// <summary>Collects a sketch.</summary>
    internal sealed class Builder
    {
        private readonly long[] people = new long[Bins];
        private readonly long[] micro = new long[Bins];

        public void Add(long artists, long microDollars)
        {
            int bin = BinOf(microDollars / MicroDollarsPerDollar / artists);
            people[bin] += artists;
            micro[bin] += microDollars;
        }

        public IncomeSketch Build() => new([.. people], [.. micro]);
    }
}
