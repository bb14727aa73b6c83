using System.Globalization;
using NegotiationSim.Experiments.Metrics;
using NegotiationSim.Experiments.Statistics;

namespace NegotiationSim.Reporting.Studies;

/// <summary>Estimates with their intervals, as words.</summary>
internal static class Estimates
{
    /// <summary>Such as <c>$4,213 (95% interval $4,100 to $4,326)</c>; without an interval where there is none.</summary>
    public static string InWords(string metric, MeanInterval interval)
    {
        if (interval.Count == 0)
        {
            return "nothing to measure";
        }

        string mean = Number(metric, interval.Mean);
        return interval.Count < 2
            ? $"{mean} (one replication, no interval)"
            : $"{mean} (95% interval {Number(metric, interval.Low)} to {Number(metric, interval.High)})";
    }

    /// <summary>The interval alone, for a table.</summary>
    public static string Range(string metric, MeanInterval interval) => interval.Count < 2
        ? ""
        : $"{Number(metric, interval.Low)} to {Number(metric, interval.High)}";

    /// <summary>A number in the unit of its metric: dollars, or plain to four digits.</summary>
    public static string Number(string metric, double value)
    {
        if (double.IsNaN(value))
        {
            return "";
        }

        return MetricUnits.AreDollars(metric) ? Words.Dollars(value) : Plain(value);
    }

    private static string Plain(double value)
    {
        double size = Math.Abs(value);
        return value.ToString(
            size switch
            {
                0 => "0",
                >= 1_000 => "#,##0",
                >= 1 => "0.##",
                >= 0.001 => "0.####",
                _ => "0.##E0",
            },
            CultureInfo.InvariantCulture);
    }
}
