using System.Collections.Immutable;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>factors.csv</c>: what was varied, over which values and in which unit.</summary>
internal static class FactorTable
{
    /// <summary>Name of the file.</summary>
    public const string FileName = "factors.csv";

    public static void Write(TextWriter text, ImmutableArray<Factor> factors)
    {
        using var table = new CsvTable(text, ["parameter", "unit", "first", "last", "scale", "levels"]);
        foreach (Factor factor in factors)
        {
            bool logarithmic = factor is RangeFactor { IsLogarithmic: true };
            table.Row(
                factor.Path,
                factor.Unit,
                factor.ValueAt(0),
                factor.ValueAt(1),
                factor is ListFactor ? "list" : logarithmic ? "log" : "linear",
                factor.Levels.IsEmpty ? "" : (Cell)factor.Levels.Length);
        }
    }
}
