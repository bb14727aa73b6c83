namespace NegotiationSim.Reporting.Charts;

/// <summary>A finished picture.</summary>
/// <param name="Name">File stem, lower case with hyphens, such as <c>artist-income</c>; unique within a run.</param>
/// <param name="Title">What the picture is about, without a finding; also its first line.</param>
/// <param name="Svg">
/// A whole SVG document without script, style sheet or reference to anything outside it: it may be put into a page as it is.
/// </param>
public sealed record Figure(string Name, string Title, string Svg);
