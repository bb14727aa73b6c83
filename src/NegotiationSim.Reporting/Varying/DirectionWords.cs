using System.Collections.Immutable;
using NegotiationSim.Experiments.Calibration;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Varying;

/// <summary>Names a combination of parameters.</summary>
internal static class DirectionWords
{
    // Parts below it are left out of the name.
    private const double Visible = 0.2;

    /// <summary>Such as <c>raising a by 0.71 and lowering b by 0.71 of their ranges</c>.</summary>
    public static string Of(Direction direction, ImmutableArray<ParameterResult> parameters)
    {
        string[] parts =
        [
            .. direction.Loadings.Select((loading, i) => (loading, parameters[i].Factor.Path))
                .Where(part => Math.Abs(part.loading) >= Visible)
                .OrderByDescending(part => Math.Abs(part.loading))
                .Select(part => $"{(part.loading > 0 ? "raising" : "lowering")} {part.Path} by {ShortNumber.Of(Math.Abs(part.loading))}"),
        ];
        return $"{Words.List(parts)} of {(parts.Length == 1 ? "its range" : "their ranges")}";
    }
}
