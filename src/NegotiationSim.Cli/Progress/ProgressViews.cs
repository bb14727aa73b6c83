using NegotiationSim.Core.Market;
using Spectre.Console;

namespace NegotiationSim.Cli.Progress;

/// <summary>Chooses how progress is shown: to a person who watches, and to nobody else.</summary>
internal static class ProgressViews
{
    public static IProgressView For(Surroundings surroundings, bool quiet, bool json)
    {
        if (!quiet && json && surroundings.ErrorIsTerminal)
        {
            return new YearLines(surroundings.Error);
        }

        return !quiet && !json && surroundings.OutIsTerminal
            ? new LiveView(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(surroundings.Out) }))
            : new NoView();
    }

    private sealed class NoView : IProgressView
    {
        public Task<T> ShowAsync<T>(string title, Func<IProgress<WorldProgress>?, Task<T>> work) => work(null);
    }
}
