namespace NegotiationSim.Reporting.Charts;

/// <summary>A finished picture.</summary>
/// <param name="Name">File stem, lower case with hyphens, such as <c>artist-income</c>; unique within a run.</param>
/// <param name="Title">What the picture is about, without a finding; also its first line.</param>
/// <param name="Svg">A whole SVG document: no script, no style sheet, no reference to anything outside it, so it may be put into a page as it is.</param>
public sealed record Figure(string Name, string Title, string Svg);
