using System.Collections.Immutable;
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

    /// <summary>Least share of lump sums, settlements and breakage that a label passes to artists under contract, [0, 1); 0 where nothing is prescribed.</summary>
    public double LeastPassThrough { get; init; }

    /// <summary>Least probability with which a platform finds and removes a synthetic upload within a year, [0, 1]; 0 where nothing is prescribed.</summary>
    public double LeastUploadDetectionPerYear { get; init; }

    /// <summary>Least that streaming services pay a label for a play in this market, dollars; at least 0; 0 where nothing is prescribed.</summary>
    public double LeastPerPlayDollars { get; init; }

    /// <summary>What a licence to train or to remix needs of artists at least; null where platforms and contracts decide.</summary>
    public ConsentRule? Consent { get; init; }

    /// <summary>Least share of the plays of its outputs that a generator must trace to the recordings they draw on, [0, 1]; 0 where nothing is prescribed.</summary>
    public double AttributionAccuracy { get; init; }

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

    /// <summary>The highest value that the laws of the markets a platform serves prescribe: what a platform does everywhere at once has to satisfy all of them.</summary>
    /// <param name="world">The world.</param>
    /// <param name="platform">Index of the platform.</param>
    /// <param name="policies">The law of each market, in their order.</param>
    /// <param name="prescribed">What a law prescribes; at least 0.</param>
    internal static double Strictest(
        WorldSpecification world, int platform, ImmutableArray<MarketPolicy> policies, Func<MarketPolicy, double> prescribed)
    {
        double strictest = 0;
        for (int m = 0; m < policies.Length; m++)
        {
            strictest = world.Platforms[platform].Offerings.Any(offering => offering.Market == world.Markets[m].Id)
                ? Math.Max(strictest, prescribed(policies[m]))
                : strictest;
        }

        return strictest;
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
        PolicyLever.UploadDetection => this with { LeastUploadDetectionPerYear = value },
        PolicyLever.StreamMinimum => this with { LeastPerPlayDollars = value },
        PolicyLever.Consent => this with { Consent = value < 0 ? null : (ConsentRule)(int)value },
        PolicyLever.Attribution => this with { AttributionAccuracy = value },
        PolicyLever.PassThrough => this with { LeastPassThrough = value },
        PolicyLever.PayoutRule => this with { PayoutRule = value < 0 ? null : (PayoutRuleKind)(int)value },
        PolicyLever.CollectiveBargaining => this with { CollectiveBargainingAllowed = value != 0 },
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "This lever moves nothing."),
    };
}
