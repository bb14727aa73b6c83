using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>A tide of synthetic uploads for small worlds.</summary>
internal static class SmallUploads
{
    public static UploadSpecification Tide { get; } = new()
    {
        HumanTracksPerDay = 100,
        StartShare = 0.1,
        OddsGrowthPerYear = 1.5,
        DetectionPerYear = 0.2,
        PlaysPerTrackMonth = 100,
        SyntheticFraud = 0.8,
        HumanFraud = 0.08,
        FraudFound = 0.25,
        ImpersonationPlaysPerYear = 1e5,
        Actions = [],
    };
}
