using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads quarters in which a label and a platform do not meet for talks.</summary>
internal static class StandoffReader
{
    private const int LongestQuarters = 400;

    public static StandoffSpecification Read(ObjectReader standoff, Calendar calendar, Names names)
    {
        var (year, quarter) = standoff.Date(calendar);
        return new()
        {
            Year = year,
            Quarter = quarter,
            Label = standoff.Reference("of", "label", names.Labels),
            Platform = standoff.Reference("with", "platform", names.Platforms),
            Quarters = standoff.WholeInt("quarters", 1, LongestQuarters, "1"),
        };
    }

    /// <summary>Reports standoffs between parties that never talk.</summary>
    public static void ReportStandoffs(ObjectReader root, WorldSpecification world)
    {
        for (int i = 0; i < world.Standoffs.Length; i++)
        {
            StandoffSpecification standoff = world.Standoffs[i];
            PlatformSpecification? platform = world.Platforms.FirstOrDefault(p => p.Id == standoff.Platform);
            if (platform is not null && !platform.Seeks.Contains(standoff.Label))
            {
                root.Report(
                    FormattableString.Invariant($"standoffs.{i}.of"),
                    "names a label of which the platform seeks no licence",
                    platform.Seeks.IsEmpty ? null : string.Join(", ", platform.Seeks),
                    $"Add it to platforms.{platform.Id}.seeks, or remove the standoff.",
                    standoff.Label);
            }
        }
    }
}
