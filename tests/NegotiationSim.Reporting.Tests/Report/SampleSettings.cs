using System.Collections.Immutable;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Report;

namespace NegotiationSim.Reporting.Tests.Report;

/// <summary>Settings and stand-in charts for the sample run.</summary>
internal static class SampleSettings
{
    public static readonly RunSettings Settings = new(
        "scenarios/sample.yaml",
        "name: sample\n# a < b & c > d\nyears: 10\n",
        "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        "A sample scenario",
        "Lump sum or royalty?",
        SampleRun.StartYear,
        10,
        42,
        ["consumers.count=1000"],
        "0.1.0",
        "in-process",
        "negsim run scenarios/sample.yaml --seed 42 --set consumers.count=1000");

    public static readonly ImmutableArray<Figure> Figures = [Figure("forms", "Forms of deals"), Figure("shares", "Market shares")];

    private static Figure Figure(string name, string title) => new(
        name,
        title,
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
             viewBox="0 0 100 40" role="img" aria-labelledby="title">
          <title id="title">{title}</title>
          <clipPath id="clip"><rect width="100" height="40"/></clipPath>
          <line id="mark" x2="100" y2="40" stroke="#333333" clip-path="url(#clip)"/>
          <use xlink:href="#mark"/>
        </svg>
        """);
}
