using System.Collections.Immutable;

namespace NegotiationSim.Core.Specification;

/// <summary>The simulated consumers and how they choose and listen (model.md sections 2 and 3).</summary>
public sealed record ConsumerSpecification
{
    /// <summary>Simulated consumers over all markets, 100 to 100 million.</summary>
    public required int Count { get; init; }

    /// <summary>Consumers an audience segment holds; part of the model, so that results do not depend on the host.</summary>
    public required int SegmentSize { get; init; }

    /// <summary>Simulated consumers whose answers stand for everybody's in the forecasts that negotiators make; at least 1.</summary>
    public int ForecastPanel { get; init; } = DefaultForecastPanel;

    /// <summary>Size of the panel where a scenario does not say: worlds up to this size ask everybody.</summary>
    public const int DefaultForecastPanel = 10_000;

    /// <summary>Mean own-price elasticity of subscriptions at the start; below 0.</summary>
    public required double OwnPriceElasticity { get; init; }

    /// <summary>Log standard deviation of price sensitivity alpha; 0 to 3.</summary>
    public required double PriceSensitivityLogSd { get; init; }

    /// <summary>Weight beta of log catalogue value in utility; at least 0.</summary>
    public required double CatalogueWeight { get; init; }

    /// <summary>Share of consumers that reconsider their service each quarter (chi), (0, 1].</summary>
    public required double ReconsiderPerQuarter { get; init; }

    /// <summary>Concentration of the Dirichlet genre tastes (larger is more alike); above 0.</summary>
    public required double TasteConcentration { get; init; }

    /// <summary>Mean listening of a subscriber, hours a month; above 0.</summary>
    public required double HoursPerMonth { get; init; }

    /// <summary>Log standard deviation of hours; 0 to 3.</summary>
    public required double HoursLogSd { get; init; }

    /// <summary>Mean track length, minutes; above 0.</summary>
    public required double MinutesPerTrack { get; init; }

    /// <summary>Age bands; their shares sum to one.</summary>
    public required ImmutableArray<AgeBandSpecification> AgeBands { get; init; }

    /// <summary>Popularity classes; their shares sum to one.</summary>
    public required ImmutableArray<PopularityClassSpecification> PopularityClasses { get; init; }

    /// <summary>Synthetic listening, used once a generator exists.</summary>
    public required SyntheticListeningSpecification Synthetic { get; init; }
}

/// <summary>An age band of consumers.</summary>
public sealed record AgeBandSpecification
{
    /// <summary>Identifier, for example <c>16-24</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Share of people, [0, 1].</summary>
    public required double Share { get; init; }

    /// <summary>Hours relative to the mean; above 0.</summary>
    public required double HoursFactor { get; init; }

    /// <summary>Shift of the openness to synthetic music kappa; -10 to 10.</summary>
    public required double OpennessShift { get; init; }

    /// <summary>Taste for each genre relative to everybody's, in the order of genres, above 0; empty for no difference.</summary>
    public ImmutableArray<double> GenreTilt { get; init; } = [];
}

/// <summary>A class of listeners by how strongly popularity draws them: inside a genre an artist gets weight <c>q^exponent</c>.</summary>
public sealed record PopularityClassSpecification
{
    /// <summary>Identifier, for example <c>hit-led</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Share of people, [0, 1].</summary>
    public required double Share { get; init; }

    /// <summary>The exponent lambda on popularity; 0 to 3.</summary>
    public required double Exponent { get; init; }

    /// <summary>Hours relative to the mean; above 0, 1 unless said otherwise.</summary>
    public double HoursFactor { get; init; } = 1;

    /// <summary>Share of their streams that these listeners searched for rather than were served, [0, 1]; 0 unless said otherwise.</summary>
    public double SoughtShare { get; init; }
}

/// <summary>Share of listening that goes to synthetic tracks: logit(a) = intercept + kappa + psi + qualityWeight*ln Q - labelPenalty*[labelled].</summary>
public sealed record SyntheticListeningSpecification
{
    /// <summary>Intercept a0; -30 to 10.</summary>
    public required double Intercept { get; init; }

    /// <summary>Weight eta of log generator quality; at least 0.</summary>
    public required double QualityWeight { get; init; }

    /// <summary>Penalty tau when synthetic music must be labelled; at least 0.</summary>
    public required double LabelPenalty { get; init; }

    /// <summary>Whether synthetic music is labelled at the start.</summary>
    public required bool Labelled { get; init; }

    /// <summary>Standard deviation of a consumer's openness kappa; 0 to 5.</summary>
    public required double OpennessSd { get; init; }
}
