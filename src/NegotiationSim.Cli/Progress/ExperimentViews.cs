using NegotiationSim.Experiments.Studies;
using Spectre.Console;

namespace NegotiationSim.Cli.Progress;

/// <summary>Chooses how an experiment's progress is shown: redrawn on a terminal, a line a minute elsewhere.</summary>
internal static class ExperimentViews
{
    public static IExperimentView For(Surroundings surroundings, bool quiet, bool json)
    {
        if (quiet)
        {
            return new NoView();
        }

        return !json && surroundings.OutIsTerminal
            ? new LiveExperiment(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Out) }), surroundings.Clock)
            : new MinuteLines(surroundings.Error, surroundings.Clock);
    }

    private sealed class NoView : IExperimentView
    {
        public Task ShowAsync(string title, RunningEstimate? estimate, Func<IProgress<ExperimentProgress>?, Task> work) => work(null);
    }
}
