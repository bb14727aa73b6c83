using NegotiationSim.Core.Market;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace NegotiationSim.Cli.Progress;

/// <summary>Two lines on a terminal, redrawn after each simulated quarter and gone at the end.</summary>
internal sealed class LiveView(IAnsiConsole console) : IProgressView
{
    private const int BarWidth = 32;

    public Task<T> ShowAsync<T>(string title, Func<IProgress<WorldProgress>?, Task<T>> work) =>
        console.Live(new Text($"{title}: setting up")).AutoClear(true).StartAsync(context =>
        {
            context.Refresh();
            return work(new Redraw(title, console, context));
        });

    private sealed class Redraw(string title, IAnsiConsole console, LiveDisplayContext context) : IProgress<WorldProgress>
    {
        public void Report(WorldProgress value) => context.UpdateTarget(Lines(value));

        private Rows Lines(WorldProgress value)
        {
            double done = (value.Quarter.Index + 1.0) / value.QuartersTotal;
            var name = new Text(title, new Style(decoration: Decoration.Bold));
            IRenderable[] head = [name, Bar(done), new Text($"{done:P0}"), new Text($"{value.Quarter}")];
            string talks = $"negotiations open {value.NegotiationsOpen}, deals signed {value.DealsSigned}, blackouts {value.Blackouts}";
            return new Rows(new Columns(head) { Expand = false }, new Text(talks));
        }

        private Text Bar(double done)
        {
            int filled = (int)Math.Round(done * BarWidth);
            (char full, char empty) = console.Profile.Capabilities.Unicode ? ('█', '░') : ('#', '-');
            return new Text(new string(full, filled) + new string(empty, BarWidth - filled), new Style(Color.Green));
        }
    }
}
