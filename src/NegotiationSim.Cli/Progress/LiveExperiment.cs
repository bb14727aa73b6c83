using NegotiationSim.Experiments.Studies;
using Spectre.Console;

namespace NegotiationSim.Cli.Progress;

/// <summary>Two lines on a terminal, redrawn after each run and gone at the end.</summary>
internal sealed class LiveExperiment(IAnsiConsole console, TimeProvider clock) : IExperimentView
{
    public Task ShowAsync(string title, RunningEstimate? estimate, Func<IProgress<ExperimentProgress>?, Task> work) =>
        console.Live(new Text($"{title}: setting up")).AutoClear(true).StartAsync(context =>
        {
            context.Refresh();
            return work(new Redraw(title, estimate, new Pace(clock), context));
        });

    private sealed class Redraw(string title, RunningEstimate? estimate, Pace pace, LiveDisplayContext context) : IProgress<ExperimentProgress>
    {
        public void Report(ExperimentProgress value)
        {
            pace.Add(value);
            estimate?.Add(value.Row);
            context.UpdateTarget(new Rows(
                new Text($"{title}: {pace.Text(value)}", new Style(decoration: Decoration.Bold)),
                new Text(estimate?.Text ?? "")));
        }
    }
}
