using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Checks that a law of training that a policy brings about has its number: a levy of nothing, or fair use by no chance, is meant by nobody.</summary>
internal static class RegimeChecks
{
    public static void Report(ObjectReader root, WorldSpecification world)
    {
        for (int i = 0; i < world.Policies.Length; i++)
        {
            PolicySpecification policy = world.Policies[i];
            foreach (MarketSpecification market in world.Markets.Where(market => Concerns(policy, market)))
            {
                if (NumberOf(policy) is { } number && !IsGiven(number, market, world))
                {
                    root.Report(
                        FormattableString.Invariant($"policies.{i}"),
                        $"needs a number that market '{market.Id}' does not have",
                        null,
                        $"Add '{number.Key}' under markets.{market.Id}.law, or a policy with the lever '{number.Word}'.");
                }
            }
        }
    }

    private static bool Concerns(PolicySpecification policy, MarketSpecification market) =>
        policy.Market is null || policy.Market == market.Id;

    /// <summary>The number that the regime a policy brings about needs; null for other policies, and where zero is as good as any.</summary>
    private static RegimeNumber? NumberOf(PolicySpecification policy) => policy.Lever != PolicyLever.Training
        ? null
        : (TrainingRegime)policy.Value switch
        {
            TrainingRegime.Levy => new("levy", "levy", PolicyLever.Levy, law => law.LevyShare),
            TrainingRegime.FairUse => new("fairUse", "fair-use", PolicyLever.FairUse, law => law.FairUseChance),
            _ => null,
        };

    private static bool IsGiven(RegimeNumber number, MarketSpecification market, WorldSpecification world) =>
        (market.Law is { } law && number.In(law) != 0)
        || world.Policies.Any(policy => policy.Lever == number.Lever && Concerns(policy, market));

    private sealed record RegimeNumber(string Key, string Word, PolicyLever Lever, Func<TrainingLawSpecification, double> In);
}
