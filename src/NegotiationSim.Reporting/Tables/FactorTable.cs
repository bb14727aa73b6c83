using System.Collections.Immutable;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>factors.csv</c>: what was varied, over which values and in which unit.</summary>
internal static class FactorTable
{
    public static Table Of(ImmutableArray<Factor> factors) => Table
        .Of("factors", "What was varied, over which values and in which unit", factors)
        .Text("parameter", "path of the varied value", factor => factor.Path)
        .Text("unit", "what follows its numbers in points.csv: percent sign, multiplier, unit; empty without one", factor => factor.Unit)
        .Text("first", "lower end of the range, or first of a list, as a scenario writes it", factor => factor.ValueAt(0))
        .Text("last", "upper end of the range, or last of a list", factor => factor.ValueAt(1))
        .Text(
            "scale",
            "linear, log or list",
            factor => factor is ListFactor ? "list" : factor is RangeFactor { IsLogarithmic: true } ? "log" : "linear")
        .Whole("levels", "number of levels; empty for a range without levels", factor => factor.Levels.IsEmpty ? "" : factor.Levels.Length);
}
