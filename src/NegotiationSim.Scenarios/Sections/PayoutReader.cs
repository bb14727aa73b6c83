using System.Collections.Immutable;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads how a platform shares its pools: a rule and, where they differ from the published ones, its numbers.</summary>
internal static class PayoutReader
{
    public static PayoutSpecification Read(ObjectReader platform, PlatformKind kind)
    {
        if (kind != PlatformKind.Streaming)
        {
            const string What = "only streaming services share pools by a rule";
            platform.Refuse("payoutRule", What, "Remove it, or change the kind.");
            platform.Refuse("payoutTerms", What, "Remove it, or change the kind.");
            return PayoutSpecification.ProRata;
        }

        var rule = platform.IsAbsent("payoutRule") ? Absent(platform) : platform.OneOf("payoutRule", [.. Rules]);
        var terms = platform.Optional("payoutTerms", Terms) ?? PayoutSpecification.ProRata;
        return terms with { Rule = rule };
    }

    /// <summary>The rules as scenarios write them.</summary>
    public static ImmutableArray<(string Word, PayoutRuleKind Rule)> Rules { get; } =
    [
        ("pro-rata", PayoutRuleKind.ProRata),
        ("user-centric", PayoutRuleKind.UserCentric),
        ("artist-centric", PayoutRuleKind.ArtistCentric),
        ("threshold", PayoutRuleKind.Threshold),
    ];

    private static PayoutRuleKind Absent(ObjectReader platform)
    {
        platform.Leave("payoutRule");
        return PayoutRuleKind.ProRata;
    }

    private static PayoutSpecification Terms(ObjectReader terms)
    {
        var published = new ArtistCentricTerms();

        // A number out of range has been reported and is NaN, which the record would refuse.
        double Or(string key, double absent, Bounds bounds)
        {
            double value = terms.QuantityOr(key, absent, Dimension.Amount, bounds);
            return double.IsNaN(value) ? absent : value;
        }

        return new PayoutSpecification
        {
            ArtistCentric = new ArtistCentricTerms
            {
                Boost = Or("boost", published.Boost, Bounds.AtLeast(1)),
                SearchBoost = Or("searchBoost", published.SearchBoost, Bounds.AtLeast(1)),
                BoostStreams = Or("boostStreams", published.BoostStreams, Bounds.AtLeast(0)),
                BoostListeners = Or("boostListeners", published.BoostListeners, Bounds.AtLeast(0)),
                CapStreams = Or("cap", published.CapStreams, Bounds.Above(0)),
            },
            ThresholdStreams = Or("threshold", ThresholdRule.UsualStreams, Bounds.AtLeast(0)),
        };
    }
}
