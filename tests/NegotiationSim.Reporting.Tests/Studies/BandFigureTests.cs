using System.Collections.Immutable;
using NegotiationSim.Experiments.Replications;
using NegotiationSim.Experiments.Statistics;
using NegotiationSim.Reporting.Studies;

namespace NegotiationSim.Reporting.Tests.Studies;

public sealed class BandFigureTests
{
    /// <summary>Of five values three lie between the 5% and the 95% quantile, of twenty eighteen.</summary>
    [Theory]
    [InlineData(5, 3, false)]
    [InlineData(19, 17, false)]
    [InlineData(20, 18, true)]
    [InlineData(100, 90, true)]
    public void Nine_in_ten_are_promised_only_of_enough_replications(int replications, int between, bool promised)
    {
        double[] values = [.. Enumerable.Range(1, replications).Select(i => (double)i)];
        ImmutableArray<double> quantiles = [.. Bands.Probabilities.Select(p => Quantile.Of(values, p))];
        values.Count(v => v > quantiles[0] && v < quantiles[^1]).ShouldBe(between);
        var figure = BandFigure.Draw("artists.gini", [new Band("artists.gini", 2030, MeanInterval.Of(values), quantiles)], replications);
        figure.Svg.Contains("too few for the quantiles to hold nine in ten of them", StringComparison.Ordinal).ShouldBe(!promised);
        (replications >= Quantile.FewestForNineInTen).ShouldBe(promised);
    }
}
