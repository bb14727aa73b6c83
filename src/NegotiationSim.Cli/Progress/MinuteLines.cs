using NegotiationSim.Experiments.Studies;

namespace NegotiationSim.Cli.Progress;

/// <summary>A plain line a minute at most: for log files and for those who wait elsewhere.</summary>
internal sealed class MinuteLines(TextWriter writer, TimeProvider clock) : IExperimentView
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    public Task ShowAsync(string title, RunningEstimate? estimate, Func<IProgress<ExperimentProgress>?, Task> work) =>
        work(new Lines(title, estimate, writer, clock));

    private sealed class Lines(string title, RunningEstimate? estimate, TextWriter writer, TimeProvider clock) : IProgress<ExperimentProgress>
    {
        private readonly Pace pace = new(clock);
        private long told = clock.GetTimestamp();

        public void Report(ExperimentProgress value)
        {
            pace.Add(value);
            estimate?.Add(value.Row);
            if (clock.GetElapsedTime(told) >= Between)
            {
                told = clock.GetTimestamp();
                writer.WriteLine(string.Join("; ", new[] { $"{title}: {pace.Text(value)}", estimate?.Text }.OfType<string>()));
            }
        }
    }
}
