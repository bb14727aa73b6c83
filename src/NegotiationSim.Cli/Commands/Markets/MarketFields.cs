using System.Collections.Immutable;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Scenarios.Markets;

namespace NegotiationSim.Cli.Commands.Markets;

/// <summary>A solved market for machines: arrays are in the order of products, null for one that is not offered.</summary>
internal static class MarketFields
{
    public static object Of(string path, MarketStudy study, SolvedCase[] cases)
    {
        var fields = new OrderedDictionary<string, object?>
        {
            ["ok"] = true,
            ["file"] = path,
            ["name"] = study.Name,
            ["products"] = study.Products,
        };

        // The market as it is stands at the top as well, so that a file without scenarios reads as one result.
        foreach (var field in Case(cases[0], cases[0]))
        {
            fields.Add(field.Key, field.Value);
        }

        fields.Add("scenarios", new OrderedDictionary<string, object?>(
            cases.Select(solved => KeyValuePair.Create(solved.State.Name, (object?)Case(solved, cases[0])))));
        return fields;
    }

    private static OrderedDictionary<string, object?> Case(SolvedCase solved, SolvedCase before)
    {
        MarketEquilibrium equilibrium = solved.Equilibrium;
        bool bargained = !solved.State.PlatformWeights.IsEmpty;
        return new OrderedDictionary<string, object?>
        {
            ["fees"] = Offered(solved, equilibrium.Terms.Fees),
            ["prices"] = Offered(solved, equilibrium.Prices),
            ["shares"] = Offered(solved, equilibrium.Shares),
            ["revenueShares"] = Offered(solved, equilibrium.Terms.RevenueShares),
            ["lumpSums"] = Offered(solved, equilibrium.Terms.LumpSums),
            ["platformMargins"] = Offered(solved, equilibrium.PlatformMargins),
            ["labelMargins"] = Offered(solved, equilibrium.LabelMargins),
            ["platformProfits"] = ByName(solved.PlatformProfits),
            ["labelProfits"] = ByName(solved.LabelProfits),
            ["consumerSurplus"] = equilibrium.ConsumerSurplus,
            ["compensatingVariation"] = before.Equilibrium.ConsumerSurplus - equilibrium.ConsumerSurplus,
            ["hhi"] = equilibrium.PlatformHhi,
            ["labelHhi"] = equilibrium.LabelHhi,
            ["payment"] = bargained ? MarketTables.Word(solved.State.Form) : "given",
            ["disagreementPrices"] = bargained ? solved.State.Disagreement : null,
            ["residual"] = equilibrium.Diagnostics.Residual,
            ["isMaximum"] = solved.IsMaximum,
            ["diagnostics"] = equilibrium.Diagnostics,
        };
    }

    private static double?[] Offered(SolvedCase solved, ImmutableArray<double> values) =>
        [.. values.Select((value, j) => solved.State.Market.Offered[j] ? value : (double?)null)];

    private static OrderedDictionary<string, double> ByName(IEnumerable<(string Name, double Profit)> profits) =>
        new(profits.Select(pair => KeyValuePair.Create(pair.Name, pair.Profit)));
}
