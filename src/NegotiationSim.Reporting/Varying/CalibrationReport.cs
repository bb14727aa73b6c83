using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Experiments.Calibration;
using NegotiationSim.Reporting.Charts.Drawing;
using NegotiationSim.Reporting.Charts.Varying;
using NegotiationSim.Reporting.Report;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Tables;

namespace NegotiationSim.Reporting.Varying;

/// <summary>Writes what a calibration came to.</summary>
/// <param name="result">The calibration.</param>
/// <param name="settings">How to repeat it.</param>
/// <param name="scenario">Path of the calibrated scenario inside the result.</param>
public sealed class CalibrationReport(CalibrationResult result, ResultSettings settings, string scenario)
{
    /// <summary>Writes the tables and gives what the report says.</summary>
    /// <param name="directory">Where tables go.</param>
    /// <param name="title">Heading of the report.</param>
    public ResultContent Write(ResultWriter directory, string title)
    {
        ArgumentNullException.ThrowIfNull(directory);
        directory.Write(CalibrationTables.Moments(result));
        directory.Write(CalibrationTables.Parameters(result));
        directory.Write(CalibrationTables.Directions(result));
        return new ResultContent
        {
            Kind = "calibrate",
            Title = title,
            Question = $"Which {Words.List(result.Parameters.Select(parameter => parameter.Factor.Path))} agree best with "
                + $"{Number(result.Fitted.Length)} published figures?",
            Findings = [.. Findings()],
            Notices = [.. result.Warnings, .. Notices()],
            Figures = [new ShownFigure(MomentsFigure.Draw(result))],
            Tables = [Parameters(), Moments("fitted", "Fitted moments", result.Fitted), .. HeldOut()],
            Settings = settings with { PointCount = result.Points },
        };
    }

    private IEnumerable<string> Findings()
    {
        foreach (ParameterResult parameter in result.Parameters)
        {
            yield return parameter.IsIdentified
                ? $"{parameter.Factor.Path} = {parameter.Value} (95% interval {parameter.Low} to {parameter.High})."
                : $"{parameter.Factor.Path} = {parameter.Value}, but the moments do not identify it.";
        }

        yield return $"{Number(result.Fitted.Count(moment => moment.IsMet))} of {Number(result.Fitted.Length)} fitted moments lie in their bands; "
            + $"the distance is {ShortNumber.Of(result.Fit.Distance)} squared standard errors{Test()}.";
        if (!result.HeldOut.IsEmpty)
        {
            yield return $"{Number(result.HeldOut.Count(moment => moment.IsMet))} of {Number(result.HeldOut.Length)} held-out moments, to which "
                + "nothing was fitted, lie in their bands.";
        }

        yield return $"The calibrated scenario is {scenario}.";
    }

    private string Test() => result.FitProbability is { } probability
        ? $", with {Number(result.DegreesOfFreedom)} degree{(result.DegreesOfFreedom == 1 ? "" : "s")} of freedom "
            + $"(a worse one has probability {ShareFormat.Short(probability)} if the model is right)"
        : ", with as many free directions as moments, so that the fit tests nothing";

    private IEnumerable<string> Notices()
    {
        if (result.Parameters.Length > result.Fitted.Length)
        {
            yield return $"There are {Number(result.Parameters.Length)} parameters and {Number(result.Fitted.Length)} fitted moments: not all "
                + "parameters can be identified. Add moments, or calibrate fewer parameters.";
        }

        foreach (Direction flat in result.Fit.Identification.Directions.Where(direction => direction.IsFlat))
        {
            yield return $"Flat direction: {DirectionWords.Of(flat, result.Parameters)} changes the moments by "
                + $"{ShortNumber.Of(flat.SingularValue)} standard errors over a whole range, so the moments do not say where on it to be.";
        }

        foreach (ParameterResult parameter in result.Parameters.Where(parameter => parameter.AtBound))
        {
            yield return $"{parameter.Factor.Path} ended on a bound of its range, {parameter.Factor.ValueAt(0)} to {parameter.Factor.ValueAt(1)}: "
                + "the bound holds it, not the moments.";
        }

        if (!result.Fit.Converged)
        {
            yield return "The search ended at its iteration limit while steps still improved the fit. Give more --iterations.";
        }

        if (settings.Replications == 1)
        {
            yield return "Each point is a single run, so the noise of the simulated moments is unknown. Give --replications.";
        }
    }

    private ReportTable Parameters() => new(
        "parameters",
        "Parameters",
        ["parameter", "value", "95% interval", "range", "identified"],
        [.. result.Parameters.Select(parameter => ImmutableArray.Create(
            parameter.Factor.Path,
            parameter.Value,
            parameter.IsIdentified ? $"{parameter.Low} to {parameter.High}" : "",
            $"{parameter.Factor.ValueAt(0)} to {parameter.Factor.ValueAt(1)}",
            parameter.IsIdentified ? parameter.AtBound ? "on its bound" : "yes" : "no"))]);

    private IEnumerable<ReportTable> HeldOut() => result.HeldOut.IsEmpty ? [] : [Moments("held-out", "Held-out moments", result.HeldOut)];

    private static ReportTable Moments(string id, string heading, ImmutableArray<MomentResult> moments) => new(
        id,
        heading,
        ["moment", "year", "target", "got", "weight", "t"],
        [.. moments.Select(moment => ImmutableArray.Create(
            moment.Target.Id,
            moment.Target.Year.ToString(CultureInfo.InvariantCulture),
            $"{ShortNumber.Of(moment.Target.Target)} ± {ShortNumber.Of(moment.StandardError)}",
            moment.Got.Count > 0 ? SweepWords.Mean(moment.Got) : "nothing to measure",
            ShortNumber.Of(moment.Weight),
            double.IsFinite(moment.T) ? ShortNumber.Of(moment.T) : ""))]);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
