using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a policy: one lever of the law, from a date, in one market or in all.</summary>
internal static class PolicyReader
{
    /// <summary>Every lever: the word for it, and how its value is read from the key <c>to</c>.</summary>
    private static readonly ImmutableArray<(string Word, PolicyLever Lever, Func<ObjectReader, double> Value)> Levers =
    [
        ("labelling", PolicyLever.Labelling, Required),
        ("detection", PolicyLever.Detection, policy => policy.Quantity("to", Dimension.PerYear, Bounds.Share)),
        ("training", PolicyLever.Training, policy => (double)policy.OneOf("to", TrainingLawReader.Regimes)),
        ("fair-use", PolicyLever.FairUse, policy => policy.Share("to")),
        ("reserved", PolicyLever.Reserved, policy => policy.Share("to")),
        ("levy", PolicyLever.Levy, policy => policy.Share("to")),
        ("statutory-maximum", PolicyLever.StatutoryMaximum, policy => policy.Quantity("to", Dimension.Money, Bounds.AtLeast(0))),
        ("mfn", PolicyLever.MostFavouredNation, policy => policy.OneOf("to", ("barred", 1.0), ("allowed", 0.0))),
        ("payout-rule", PolicyLever.PayoutRule, PayoutRule),
        ("consent", PolicyLever.Consent, Consent),
        ("attribution", PolicyLever.Attribution, policy => policy.Share("to")),
        ("stream-minimum", PolicyLever.StreamMinimum, policy => policy.Quantity("to", Dimension.Money, Bounds.AtLeast(0))),
        ("upload-detection", PolicyLever.UploadDetection, policy => policy.Quantity("to", Dimension.PerYear, Bounds.Share)),
        ("pass-through", PolicyLever.PassThrough, policy => policy.Quantity("to", Dimension.Share, Bounds.FromBelow(0, 1))),
        ("collective-bargaining", PolicyLever.CollectiveBargaining, policy => policy.OneOf("to", ("allowed", 1.0), ("barred", 0.0))),
    ];

    public static PolicySpecification Read(ObjectReader policy, Calendar calendar, Names names)
    {
        var (year, quarter) = policy.Date(calendar);
        policy.Leave("market");
        var lever = policy.OneOf("lever", [.. Levers.Select(known => (known.Word, known))]);
        return new PolicySpecification
        {
            Year = year,
            Quarter = quarter,
            Lever = lever.Lever,
            Market = policy.IsAbsent("market") ? null : policy.Reference("market", "market", names.Markets),
            Value = lever.Value(policy),
        };
    }

    /// <summary>The word for a lever.</summary>
    public static string WordFor(PolicyLever lever) => Levers.Single(known => known.Lever == lever).Word;

    /// <summary>Reports policies that set one lever of one market to two values on one date.</summary>
    public static void ReportContradictions(ObjectReader root, ImmutableArray<PolicySpecification> policies)
    {
        for (int second = 1; second < policies.Length; second++)
        {
            for (int first = 0; first < second; first++)
            {
                if (Contradict(policies[first], policies[second]))
                {
                    root.Report(
                        FormattableString.Invariant($"policies.{second}"),
                        FormattableString.Invariant($"contradicts policies.{first}, which sets the same lever from the same date"),
                        null,
                        "Keep one of the two, or change a date or a market.");
                }
            }
        }
    }

    private static bool Contradict(PolicySpecification one, PolicySpecification other) =>
        one.Lever == other.Lever
        && (one.Year, one.Quarter) == (other.Year, other.Quarter)
        && (one.Market is null || other.Market is null || one.Market == other.Market)
        && one.Value != other.Value
        && !double.IsNaN(one.Value)
        && !double.IsNaN(other.Value);

    private static double PayoutRule(ObjectReader policy) =>
        policy.OneOf("to", [.. PayoutReader.Rules.Select(rule => (rule.Word, (double)rule.Rule)), ("own", -1.0)]);

    private static double Consent(ObjectReader policy) =>
        policy.OneOf("to", [.. ContractWords.Consent.Select(rule => (rule.Word, (double)rule.Value)), ("own", -1.0)]);

    private static double Required(ObjectReader policy) => policy.OneOf("to", ("required", 1.0), ("free", 0.0));
}
