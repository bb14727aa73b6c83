using System.Globalization;
using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Cli.Progress;

/// <summary>How fast an experiment goes, and what is left of it at that rate.</summary>
internal sealed class Pace(TimeProvider clock)
{
    private readonly long began = clock.GetTimestamp();
    private long here;

    /// <summary>Counts a run of this session.</summary>
    public void Add(ExperimentProgress progress) => here += progress.Row is null ? 0 : 1;

    /// <summary>Such as <c>37 of 200 runs, 12.3 a minute, 13 min left</c>.</summary>
    public string Text(ExperimentProgress progress)
    {
        string done = FormattableString.Invariant($"{progress.Done:N0} of {progress.Total:N0} runs");
        double minutes = clock.GetElapsedTime(began).TotalMinutes;
        if (here == 0 || minutes <= 0)
        {
            return done;
        }

        double rate = here / minutes;
        string pace = rate.ToString(rate < 100 ? "0.0" : "0", CultureInfo.InvariantCulture);
        return $"{done}, {pace} a minute, {Left(TimeSpan.FromMinutes((progress.Total - progress.Done) / rate))} left";
    }

    private static string Left(TimeSpan time) => time.TotalMinutes switch
    {
        < 1 => FormattableString.Invariant($"{Math.Ceiling(time.TotalSeconds):0} s"),
        < 90 => FormattableString.Invariant($"{time.TotalMinutes:0} min"),
        _ => FormattableString.Invariant($"{time.TotalHours:0.0} h"),
    };
}
