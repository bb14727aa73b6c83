using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>The law of one market in a quarter, as policy has set it; public knowledge.</summary>
public sealed record MarketPolicy
{
    /// <summary>Whether synthetic music must be labelled.</summary>
    public required bool LabellingRequired { get; init; }

    /// <summary>Probability that a user of an unlicensed source is caught in a year, [0, 1].</summary>
    public required double DetectionPerYear { get; init; }

    /// <summary>The law of training generators on recordings.</summary>
    public required TrainingLaw Training { get; init; }

    /// <summary>Most damages a work, dollars; at least 0. Counts where the market has a court.</summary>
    public required double StatutoryMaximumDollars { get; init; }

    /// <summary>Whether most-favoured-nation clauses are void.</summary>
    public bool MostFavouredNationBarred { get; init; }

    /// <summary>The rule by which platforms must share their pools; null where each has its own.</summary>
    public PayoutRuleKind? PayoutRule { get; init; }

    /// <summary>Whether labels of a coalition, competitors as they are, may bargain as one.</summary>
    public bool CollectiveBargainingAllowed { get; init; }

    /// <summary>The law at the start.</summary>
    public static MarketPolicy AtStart(WorldSpecification world, MarketSpecification market)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(market);
        return new MarketPolicy
        {
            LabellingRequired = world.Consumers.Synthetic.Labelled,
            DetectionPerYear = market.Enforcement.DetectionPerYear,
            Training = TrainingLaw.Of(market),
            StatutoryMaximumDollars = market.Law?.Court?.MostPerWorkDollars ?? 0,
        };
    }

    /// <summary>The law after one lever has been pulled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lever is unknown.</exception>
    public MarketPolicy With(PolicyLever lever, double value) => lever switch
    {
        PolicyLever.Labelling => this with { LabellingRequired = value != 0 },
        PolicyLever.Detection => this with { DetectionPerYear = value },
        PolicyLever.Training => this with { Training = Training with { Regime = (TrainingRegime)value } },
        PolicyLever.FairUse => this with { Training = Training with { FairUseChance = value } },
        PolicyLever.Reserved => this with { Training = Training with { ReservedShare = value } },
        PolicyLever.Levy => this with { Training = Training with { LevyShare = value } },
        PolicyLever.StatutoryMaximum => this with { StatutoryMaximumDollars = value },
        PolicyLever.MostFavouredNation => this with { MostFavouredNationBarred = value != 0 },
        PolicyLever.PayoutRule => this with { PayoutRule = value < 0 ? null : (PayoutRuleKind)(int)value },
        PolicyLever.CollectiveBargaining => this with { CollectiveBargainingAllowed = value != 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "This lever moves nothing."),
    };
}
