using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads when a platform is on the market, and what it can lose.</summary>
internal static class PlatformLifeReader
{
    public static PlatformLife Read(ObjectReader platform, Calendar calendar)
    {
        int? enters = IndexOf(platform, "enters", calendar);
        int? exits = IndexOf(platform, "exits", calendar);
        double cash = platform.QuantityOr("cash", double.NaN, Dimension.Money, Bounds.AtLeast(0));
        if (exits <= (enters ?? 0) && platform.Has("exits"))
        {
            platform.Report("exits", "is not after it enters", "a later quarter", "Move 'exits', or leave it out.", platform.Text("exits"));
        }

        if (enters > 0 && platform.Has("startLicence"))
        {
            platform.Report(
                "startLicence",
                "it has no licence at the start, when it is not on the market",
                null,
                "Remove it: licences are negotiated when it enters.");
        }

        return new PlatformLife
        {
            EntersIndex = enters ?? 0,
            ExitsIndex = exits,
            CashDollars = double.IsNaN(cash) ? null : cash,
        };
    }

    private static int? IndexOf(ObjectReader platform, string key, Calendar calendar)
    {
        platform.Leave(key);
        if (platform.IsAbsent(key))
        {
            return null;
        }

        var (year, quarter) = platform.Date(calendar, key);
        return platform.Has(key) ? ((year - calendar.Start) * Quarter.PerYear) + quarter - 1 : null;
    }
}
