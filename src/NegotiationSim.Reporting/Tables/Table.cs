namespace NegotiationSim.Reporting.Tables;

/// <summary>A finished table: one observation a row, a header line first, "\n" line ends.</summary>
/// <param name="FileName">File name, such as <c>deals.csv</c>.</param>
/// <param name="Csv">Whole content (RFC 4180 quoting, invariant culture).</param>
public sealed record Table(string FileName, string Csv);
