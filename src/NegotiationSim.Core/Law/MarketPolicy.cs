using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>The law of one market in a quarter, as policy has set it; public knowledge.</summary>
public sealed record MarketPolicy
{
    /// <summary>Whether synthetic music must be labelled.</summary>
    public required bool LabellingRequired { get; init; }

    /// <summary>Probability that a user of an unlicensed source is caught in a year, [0, 1].</summary>
    public required double DetectionPerYear { get; init; }

    /// <summary>The law at the start.</summary>
    public static MarketPolicy AtStart(WorldSpecification world, MarketSpecification market)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(market);
        return new MarketPolicy
        {
            LabellingRequired = world.Consumers.Synthetic.Labelled,
            DetectionPerYear = market.Enforcement.DetectionPerYear,
        };
    }

    /// <summary>The law after one lever has been pulled.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The lever is unknown.</exception>
    public MarketPolicy With(PolicyLever lever, double value) => lever switch
    {
        PolicyLever.Labelling => this with { LabellingRequired = value != 0 },
        PolicyLever.Detection => this with { DetectionPerYear = value },
        _ => throw new ArgumentOutOfRangeException(nameof(lever), lever, "This lever moves nothing."),
    };
}
