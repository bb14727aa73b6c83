using System.Globalization;

namespace NegotiationSim.Reporting.Report;

/// <summary>The simulated years in words.</summary>
internal static class YearSpan
{
    public static string Of(RunSettings settings) => settings.Years == 1
        ? $"year {settings.StartYear.ToString(CultureInfo.InvariantCulture)}"
        : $"years {settings.StartYear} to {settings.StartYear + settings.Years - 1}";
}
