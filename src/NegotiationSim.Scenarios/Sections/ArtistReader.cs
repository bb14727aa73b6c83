using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads the artists.</summary>
internal static class ArtistReader
{
    private const int Fewest = 100;
    private const int Most = 100_000_000;
    private const long MostReal = 10_000_000_000;
    private const int MostTracks = 10_000;

    public static ArtistSpecification Read(ObjectReader artists, Names names)
    {
        var specification = new ArtistSpecification
        {
            Count = artists.WholeInt("count", Fewest, Most),
            Uploaders = artists.Whole("uploaders", 1, MostReal),
            CareerArtists = artists.Whole("careerArtists", 1, MostReal),
            CensusPlatform = artists.Reference("censusPlatform", "streaming platform", names.Streaming),
            Brackets = artists.Pairs("brackets", Bracket),
            Tracks = artists.Optional("tracks", Tracks) ?? TrackSpecification.One,
            VolatilityPerYear = artists.Quantity("volatility", Dimension.PerYear, Bounds.Between(0, 2)),
            PersistencePerYear = artists.Quantity("persistence", Dimension.PerYear, Bounds.FromBelow(0, 1)),
            EntryPerYear = artists.Quantity("entry", Dimension.LinearPerYear, Bounds.Share),
            OutsideOption = artists.Range("outsideOption", Dimension.Number, Bounds.AtLeast(0)),
            NeverConsent = artists.Share("neverConsent"),
            ConsentThreshold = artists.Number("consentThreshold", Bounds.AtLeast(0)),
            ConsentThresholdLogSd = artists.Number("consentThresholdLogSd", Bounds.Between(0, 3)),
            ConsentOffence = artists.QuantityOr("offence", 0, Dimension.Number, Bounds.Between(0, 10)),
            FearedDisplacement = artists.Share("fearedDisplacement"),
            SwitchIncomeWeight = artists.Number("switchIncomeWeight", Bounds.AtLeast(0)),
            SwitchReputationWeight = artists.Number("switchReputationWeight", Bounds.AtLeast(0)),
            SwitchInertia = artists.Number("switchInertia", Bounds.AtLeast(0)),
        };
        if (artists.Has("brackets"))
        {
            ReportBrackets(artists, specification);
        }

        return specification;
    }

    private static TrackSpecification Tracks(ObjectReader tracks) => new()
    {
        PerArtist = tracks.WholeInt("perArtist", 1, MostTracks, "17"),
        Exponent = tracks.Number("exponent", Bounds.Between(0, 5)),
    };

    private static BracketSpecification Bracket(ObjectReader brackets, string key) => new()
    {
        AtLeastDollars = brackets.KeyQuantity(key, Dimension.Money, Bounds.Above(0)),
        Artists = brackets.Whole(key, 1, MostReal),
    };

    private static void ReportBrackets(ObjectReader artists, ArtistSpecification specification)
    {
        var brackets = specification.Brackets;
        var steps = brackets.Zip(brackets.Skip(1));
        if (brackets.Length < 2)
        {
            artists.Report("brackets", "has fewer than two thresholds", "at least two", "Add another, for example '5000 USD: 67_700'.");
            return;
        }

        if (steps.Any(step => step.First.AtLeastDollars >= step.Second.AtLeastDollars || step.First.Artists <= step.Second.Artists))
        {
            artists.Report(
                "brackets",
                "is out of order",
                "thresholds rising and artists falling",
                "Put the lowest threshold first; fewer artists reach each higher one.");
            return;
        }

        long lowest = brackets[0].Artists;
        bool comparable = artists.Has("careerArtists") && artists.Has("uploaders");
        if (comparable && (specification.CareerArtists < lowest || specification.CareerArtists > specification.Uploaders))
        {
            artists.Report(
                "careerArtists",
                "does not lie between the lowest bracket's count and all uploaders",
                $"{lowest} to {specification.Uploaders}",
                "Raise or lower it, or correct 'uploaders'.",
                $"{specification.CareerArtists}");
        }
    }
}
