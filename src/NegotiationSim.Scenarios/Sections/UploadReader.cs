using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads unlicensed synthetic uploads and fraud.</summary>
internal static class UploadReader
{
    private static readonly Dimension Tracks = Dimension.Count with { Noun = "a number of tracks", Example = "75m" };

    public static UploadSpecification Read(ObjectReader uploads, Calendar calendar, Names names) => new()
    {
        HumanTracksPerDay = uploads.Quantity("humanTracksPerDay", Tracks with { Example = "95_000" }, Bounds.Above(0)),
        StartShare = uploads.Quantity("startShare", Dimension.Share, Bounds.FromBelow(0, 1)),
        OddsGrowthPerYear = uploads.Quantity("oddsGrowth", Dimension.LinearPerYear, Bounds.Between(-20, 20)),
        DetectionPerYear = uploads.Quantity("detection", Dimension.PerYear, Bounds.Share),
        PlaysPerTrackMonth = uploads.Number("playsPerTrackMonth", Bounds.AtLeast(0)),
        SyntheticFraud = uploads.Quantity("syntheticFraud", Dimension.Share, Bounds.FromBelow(0, 1)),
        HumanFraud = uploads.QuantityOr("humanFraud", 0, Dimension.Share, Bounds.FromBelow(0, 1)),
        FraudFound = uploads.QuantityOr("fraudFound", 0, Dimension.Share, Bounds.Share),
        ImpersonationPlaysPerYear = uploads.QuantityOr("impersonationPlays", 0, Dimension.Count, Bounds.AtLeast(0)),
        Actions = uploads.Items("actions", action => Action(action, calendar, names)),
    };

    private static UploadAction Action(ObjectReader action, Calendar calendar, Names names)
    {
        var (year, quarter) = action.Date(calendar);
        action.Leave("of");
        double detection = action.QuantityOr("detection", double.NaN, Dimension.PerYear, Bounds.Share);
        if (action.IsAbsent("detection") && action.IsAbsent("purge"))
        {
            action.Report("date", "does nothing", "'purge', 'detection' or both", "Add for example purge: 75m");
        }

        return new UploadAction(
            year,
            quarter,
            action.IsAbsent("of") ? null : action.Reference("of", "streaming platform", names.Streaming),
            action.QuantityOr("purge", 0, Tracks, Bounds.AtLeast(0)),
            double.IsNaN(detection) ? null : detection);
    }
}
