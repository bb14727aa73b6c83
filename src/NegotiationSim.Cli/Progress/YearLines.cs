using NegotiationSim.Core.Market;

namespace NegotiationSim.Cli.Progress;

/// <summary>One plain line a simulated year.</summary>
internal sealed class YearLines(TextWriter writer) : IProgressView
{
    public Task<T> ShowAsync<T>(string title, Func<IProgress<WorldProgress>?, Task<T>> work) => work(new Lines(title, writer));

    private sealed class Lines(string title, TextWriter writer) : IProgress<WorldProgress>
    {
        public void Report(WorldProgress value)
        {
            if (value.Quarter.EndsYear)
            {
                writer.WriteLine($"{title}: {value.Quarter.Year} done, {value.DealsSigned} deals signed, {value.Blackouts} blackouts");
            }
        }
    }
}
