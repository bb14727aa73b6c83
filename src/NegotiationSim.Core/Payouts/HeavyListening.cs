using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>How popular the artists are that heavy and light listeners play; see <see cref="Payout.HeavyToLightPopularity"/>.</summary>
internal sealed class HeavyListening
{
    // Below this part of the pool what divides heavy from light listeners is rounding.
    private const double LeastPart = 1e-12;

    // So is what sets a ratio this close to one apart from it.
    private const double LeastDifference = 1e-12;

    private readonly StreamTotals totals;
    private readonly double worthOfStream;
    private readonly double worthOfDollar;

    private HeavyListening(StreamTotals totals)
    {
        this.totals = totals;
        double heard = 0;
        for (int listener = 0; listener < totals.Listeners; listener++)
        {
            heard += totals.StreamsOfListener(listener) > 0 ? totals.Fee(listener).MicroDollars : 0;
        }

        // The fee of who played nobody is shared like all others.
        worthOfDollar = heard > 0 ? totals.Pool.MicroDollars / heard : 0;
        worthOfStream = totals.Pool.Dollars / totals.Streams;
    }

    /// <summary>Mean popularity of what heavy listeners play over that of what light ones play; null where nobody is heavy or light.</summary>
    public static double? Ratio(StreamTotals totals, ListenerBlock[] blocks)
    {
        HeavyListening listening = new(totals);
        var sums = new (Sums Heavy, Sums Light)[blocks.Length];
        Parallel.For(0, blocks.Length, i => sums[i] = listening.Of(blocks[i]));
        double? ratio = listening.Mean(sums.Select(sum => sum.Heavy)) / listening.Mean(sums.Select(sum => sum.Light));
        return ratio is { } found && Math.Abs(found - 1) < LeastDifference ? 1 : ratio;
    }

    private (Sums Heavy, Sums Light) Of(ListenerBlock block)
    {
        Sums heavy = default;
        Sums light = default;
        foreach ((int listener, double popularity) in block.PopularityHeard())
        {
            double beyond = (worthOfStream * totals.StreamsOfListener(listener)) - (worthOfDollar * totals.Fee(listener).Dollars);
            heavy = heavy.With(Math.Max(0, beyond), popularity);
            light = light.With(Math.Max(0, -beyond), popularity);
        }

        return (heavy, light);
    }

    private double? Mean(IEnumerable<Sums> parts)
    {
        Sums all = parts.Aggregate(default(Sums), (sum, part) => new Sums(sum.Dollars + part.Dollars, sum.DollarsByPopularity + part.DollarsByPopularity));
        return all.Dollars.High > LeastPart * totals.Pool.Dollars ? all.DollarsByPopularity.High / all.Dollars.High : null;
    }

    /// <summary>Sums of 31 digits: the order of listeners leaves no trace in the 16 that are kept.</summary>
    private readonly record struct Sums(DoubleDouble Dollars, DoubleDouble DollarsByPopularity)
    {
        public Sums With(double dollars, double popularity) => new(Dollars + dollars, DollarsByPopularity + (dollars * popularity));
    }
}
