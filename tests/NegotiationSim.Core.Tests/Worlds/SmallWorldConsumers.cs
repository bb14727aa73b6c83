using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>The consumers of <see cref="SmallWorld"/>.</summary>
internal static class SmallWorldConsumers
{
    public static ConsumerSpecification Specification { get; } = new()
    {
        Count = 400,
        SegmentSize = 150,
        OwnPriceElasticity = -1.2,
        PriceSensitivityLogSd = 0.5,
        CatalogueWeight = 1,
        ReconsiderPerQuarter = 0.4,
        TasteConcentration = 5,
        HoursPerMonth = 30,
        HoursLogSd = 0.6,
        MinutesPerTrack = 3,
        AgeBands = [AgeBand("young", 0.3, 1.3, 0.5), AgeBand("old", 0.7, 0.9, -0.2)],
        PopularityClasses = [Class("hit-led", 0.3, 1.2), Class("mixed", 0.5, 1), Class("niche", 0.2, 0.8)],
        Synthetic = new() { Intercept = -4, QualityWeight = 0.8, LabelPenalty = 0.5, Labelled = false, OpennessSd = 0.5 },
    };

    public static AgeBandSpecification AgeBand(string id, double share, double hours, double openness) =>
        new() { Id = id, Share = share, HoursFactor = hours, OpennessShift = openness };

    public static PopularityClassSpecification Class(string id, double share, double exponent) =>
        new() { Id = id, Share = share, Exponent = exponent };

    /// <summary>Consumers who differ in nothing: one genre, one class, no spread.</summary>
    public static WorldSpecification Alike(WorldSpecification world) => world with
    {
        Genres = [world.Genres[0] with { ListeningShare = 1 }],
        Consumers = world.Consumers with
        {
            PriceSensitivityLogSd = 0,
            HoursLogSd = 0,
            AgeBands = [AgeBand("all", 1, 1, 0)],
            PopularityClasses = [Class("all", 1, 1)],
            Synthetic = world.Consumers.Synthetic with { OpennessSd = 0 },
        },
    };
}
