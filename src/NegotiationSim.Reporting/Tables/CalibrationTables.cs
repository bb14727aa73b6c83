using NegotiationSim.Experiments.Calibration;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>moments.csv</c>, <c>parameters.csv</c> and <c>directions.csv</c>: what a calibration came to.</summary>
internal static class CalibrationTables
{
    public static Table Moments(CalibrationResult result) => Table
        .Of(
            "moments",
            "Every target and what the calibrated scenario gives for it",
            result.Fitted.Select(moment => (Of: moment, Set: "calibration")).Concat(result.HeldOut.Select(moment => (Of: moment, Set: "test"))))
        .Text("moment", "identifier of the target", row => row.Of.Target.Id)
        .Text("metric", "name of the metric", row => row.Of.Target.Metric)
        .Whole("year", "calendar year it is measured in", row => row.Of.Target.Year)
        .Text("set", "calibration: fitted; test: held out", row => row.Set)
        .Number("target", "published value", row => row.Of.Target.Target)
        .Number("standard_error", "half of its band", row => row.Of.StandardError)
        .Number("weight", "one over the square of that", row => row.Of.Weight)
        .Number("got", "mean over replications", row => row.Of.Got.Mean)
        .Number(
            "simulation_error",
            "standard error of that mean; empty with one replication",
            row => row.Of.Got.Count > 1 ? row.Of.SimulationError : double.NaN)
        .Number("t", "got less target in standard errors of the two together", row => row.Of.T)
        .Truth("met", "whether the value lies in the band", row => row.Of.IsMet);

    public static Table Parameters(CalibrationResult result) => Table
        .Of("parameters", "Every calibrated parameter, values as a scenario writes them", result.Parameters)
        .Text("parameter", "path of the value", parameter => parameter.Factor.Path)
        .Text("value", "calibrated value", parameter => parameter.Value)
        .Text(
            "low",
            "lower end of its 95% interval, cut off at the range; empty when the moments do not identify it",
            parameter => parameter.Low)
        .Text("high", "upper end", parameter => parameter.High)
        .Truth("identified", "whether the moments identify it", parameter => parameter.IsIdentified)
        .Truth("at_bound", "whether the value lies on a bound of the range", parameter => parameter.AtBound)
        .Text("range_low", "lower end of the range", parameter => parameter.Factor.ValueAt(0))
        .Text("range_high", "upper end of the range", parameter => parameter.Factor.ValueAt(1));

    public static Table Directions(CalibrationResult result) => Table
        .Of(
            "directions",
            "Singular vectors of the Jacobian of the moments (in standard errors) by the parameters (in ranges)",
            from direction in result.Fit.Identification.Directions.Select((of, k) => (Of: of, Number: k + 1))
            from j in Enumerable.Range(0, result.Parameters.Length)
            select (direction.Number, direction.Of, result.Parameters[j].Factor.Path, Loading: direction.Of.Loadings[j]))
        .Whole("direction", "number, from 1; the best identified first", row => row.Number)
        .Number(
            "singular_value",
            "by how many standard errors the moments move when the direction is followed over a whole range",
            row => row.Of.SingularValue)
        .Truth("flat", "whether that is less than one, so that the moments say nothing about it", row => row.Of.IsFlat)
        .Text("parameter", "path of a parameter", row => row.Path)
        .Number("loading", "its part in the direction", row => row.Loading);
}
