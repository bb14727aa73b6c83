using NegotiationSim.Experiments.Calibration;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>moments.csv</c>, <c>parameters.csv</c> and <c>directions.csv</c>: what a calibration came to.</summary>
internal static class CalibrationTables
{
    public static void Moments(TextWriter text, CalibrationResult result)
    {
        using var table = new CsvTable(
            text,
            ["moment", "metric", "year", "set", "target", "standard_error", "weight", "got", "simulation_error", "t", "met"]);
        foreach ((MomentResult moment, string set) in
            result.Fitted.Select(moment => (moment, "calibration")).Concat(result.HeldOut.Select(moment => (moment, "test"))))
        {
            table.Row(
                moment.Target.Id,
                moment.Target.Metric,
                moment.Target.Year,
                set,
                moment.Target.Target,
                moment.StandardError,
                moment.Weight,
                moment.Got.Mean,
                moment.Got.Count > 1 ? moment.SimulationError : double.NaN,
                moment.T,
                moment.IsMet);
        }
    }

    public static void Parameters(TextWriter text, CalibrationResult result)
    {
        using var table = new CsvTable(text, ["parameter", "value", "low", "high", "identified", "at_bound", "range_low", "range_high"]);
        foreach (ParameterResult parameter in result.Parameters)
        {
            table.Row(
                parameter.Factor.Path,
                parameter.Value,
                parameter.Low ?? "",
                parameter.High ?? "",
                parameter.IsIdentified,
                parameter.AtBound,
                parameter.Factor.ValueAt(0),
                parameter.Factor.ValueAt(1));
        }
    }

    public static void Directions(TextWriter text, CalibrationResult result)
    {
        using var table = new CsvTable(text, ["direction", "singular_value", "flat", "parameter", "loading"]);
        var directions = result.Fit.Identification.Directions;
        for (int k = 0; k < directions.Length; k++)
        {
            for (int j = 0; j < result.Parameters.Length; j++)
            {
                table.Row(k + 1, directions[k].SingularValue, directions[k].IsFlat, result.Parameters[j].Factor.Path, directions[k].Loadings[j]);
            }
        }
    }
}
