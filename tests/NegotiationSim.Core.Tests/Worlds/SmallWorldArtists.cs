using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>The artists of <see cref="SmallWorld"/>.</summary>
internal static class SmallWorldArtists
{
    public static ArtistSpecification Specification { get; } = new()
    {
        Count = 300,
        Uploaders = 50_000,
        CareerArtists = 5_000,
        CensusPlatform = "alpha",
        Brackets = [Bracket(1_000, 4_000), Bracket(10_000, 700), Bracket(100_000, 80), Bracket(1_000_000, 4)],
        VolatilityPerYear = 0.3,
        PersistencePerYear = 0.6,
        EntryPerYear = 0.08,
        OutsideOption = (0.1, 0.9),
        NeverConsent = 0.3,
        ConsentThreshold = 0.2,
        ConsentThresholdLogSd = 0.8,
        FearedDisplacement = 0.1,
        SwitchIncomeWeight = 1,
        SwitchReputationWeight = 2,
        SwitchInertia = 2,
    };

    private static BracketSpecification Bracket(double dollars, long artists) => new() { AtLeastDollars = dollars, Artists = artists };
}
