using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Cli.Progress;

/// <summary>A plain line a minute at most: for log files and for those who wait elsewhere.</summary>
internal sealed class MinuteLines(TextWriter writer, TimeProvider clock) : IExperimentView
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    // Of all experiments that are shown, since some commands run many short ones.
    private long told = clock.GetTimestamp();

    public Task ShowAsync(string title, RunningEstimate? estimate, Func<IProgress<ExperimentProgress>?, Task> work) =>
        work(new Lines(this, new Pace(clock), title, estimate));

    private void Tell(string line)
    {
        if (clock.GetElapsedTime(told) >= Between)
        {
            told = clock.GetTimestamp();
            writer.WriteLine(line);
        }
    }

    private sealed class Lines(MinuteLines view, Pace pace, string title, RunningEstimate? estimate) : IProgress<ExperimentProgress>
    {
        public void Report(ExperimentProgress value)
        {
            pace.Add(value);
            estimate?.Add(value.Row);
            view.Tell(string.Join("; ", new[] { $"{title}: {pace.Text(value)}", estimate?.Text }.OfType<string>()));
        }
    }
}
