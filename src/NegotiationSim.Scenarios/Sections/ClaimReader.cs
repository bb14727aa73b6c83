using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a claim that a label is ready to bring against a generator.</summary>
internal static class ClaimReader
{
    private const long MostWorks = 1_000_000_000;

    public static ClaimSpecification Read(ObjectReader claim, Calendar calendar, Names names)
    {
        var (year, quarter) = claim.Date(calendar);
        return new()
        {
            Year = year,
            Quarter = quarter,
            Label = claim.Reference("of", "label", names.Labels),
            Generator = claim.Reference("against", "generator", names.Generators),
            Market = claim.Reference("in", "market", names.Markets),
            Works = claim.Whole("works", 1, MostWorks),
            PlaintiffOptimism = claim.QuantityOr("plaintiffOptimism", 0, Dimension.Number, Bounds.Between(-10, 10)),
            DefendantOptimism = claim.QuantityOr("defendantOptimism", 0, Dimension.Number, Bounds.Between(-10, 10)),
            BeliefSpread = claim.QuantityOr("beliefSpread", 0, Dimension.Number, Bounds.Between(0, 5)),
            PlaintiffCostPerYear = claim.Quantity("plaintiffCost", Dimension.MoneyPerYear, Bounds.AtLeast(0)),
            DefendantCostPerYear = claim.Quantity("defendantCost", Dimension.MoneyPerYear, Bounds.AtLeast(0)),
        };
    }

    /// <summary>Reports claims in markets without a court, and second claims of a pair.</summary>
    public static void ReportClaims(ObjectReader root, WorldSpecification world)
    {
        for (int i = 0; i < world.Claims.Length; i++)
        {
            ClaimSpecification claim = world.Claims[i];
            MarketSpecification? market = world.Markets.FirstOrDefault(m => m.Id == claim.Market);
            if (market is not null && market.Law?.Court is null)
            {
                root.Report(
                    FormattableString.Invariant($"claims.{i}.in"),
                    "names a market whose law has no court",
                    null,
                    $"Add 'court' under markets.{claim.Market}.law, with damages and times, or sue elsewhere.",
                    claim.Market);
            }

            if (world.Claims.Take(i).Any(other => other.Label == claim.Label && other.Generator == claim.Generator))
            {
                root.Report(
                    FormattableString.Invariant($"claims.{i}"),
                    "is a second claim of the same label against the same generator",
                    "one claim a label and generator",
                    "Put all works at issue into one claim.",
                    $"{claim.Label} against {claim.Generator}");
            }
        }
    }
}
