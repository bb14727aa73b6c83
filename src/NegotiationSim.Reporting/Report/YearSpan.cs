using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Report;

/// <summary>The simulated years in words.</summary>
internal static class YearSpan
{
    public static string Of(ResultPoint point) => point.Years == 1
        ? FormattableString.Invariant($"year {point.StartYear}")
        : FormattableString.Invariant($"years {point.StartYear} to {point.StartYear + point.Years - 1}");
}
