using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Reporting.Explanations;

namespace NegotiationSim.Cli.Commands.Explaining;

/// <summary>Why each platform's deals took their forms, as a table: one row a platform, one column a wedge.</summary>
internal static class PlatformFormsReport
{
    private const string Notes = """
        due at signing: mean share of the expected payments that is paid as a lump sum.
        neutral: the same if nothing set the two sides apart: form does not matter then, and the simplest contract is signed that
          the platform can pay (its largest lump sum may fall short of what the catalogue is worth).
        Other columns: Shapley share of each wedge in the difference, percentage points; above 0 it makes for a lump sum.
        One deal in full: --deal ID, with an identifier of deals.csv.
        """;

    public static Report Of(ImmutableArray<PlatformForms> platforms)
    {
        IReadOnlyList<string> heading =
            ["platform", "deals", "breakdowns", "due at signing", "neutral", .. Wedges.All.Select(WedgeWords.Name)];
        string table = PlainTable.Render(heading.Count, [heading, .. platforms.Select(Row)]);
        return new Report($"{table}\n\n{Notes}", new
        {
            ok = true,
            platforms = platforms.Select(p => new
            {
                p.Platform,
                p.Deals,
                p.Breakdowns,
                lumpSumFraction = p.WithAll,
                lumpSumFractionWithoutWedges = p.WithoutAny,
                wedges = p.Parts.ToDictionary(part => WedgeWords.Key(part.Wedge), part => part.Change),
            }),
        });
    }

    private static IReadOnlyList<string> Row(PlatformForms platform) =>
    [
        platform.Platform,
        platform.Deals.ToString(CultureInfo.InvariantCulture),
        platform.Breakdowns.ToString(CultureInfo.InvariantCulture),
        Percent(platform.WithAll),
        Percent(platform.WithoutAny),
        .. platform.Parts.Select(part => Points(part.Change)),
    ];

    public static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    public static string Points(double change) => (100 * change).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture);
}
