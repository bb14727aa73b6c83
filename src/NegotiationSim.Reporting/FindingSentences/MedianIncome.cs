using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.FindingSentences;

/// <summary>How the income of the median career artist changed.</summary>
internal static class MedianIncome
{
    private static readonly int MedianIndex = ArtistIncomeObservation.Percentiles.IndexOf(50);

    public static string Sentence(RunResult run)
    {
        if (run.Years.IsEmpty)
        {
            return "No year was simulated, so nothing can be said of artists' income.";
        }

        var (first, last) = (run.Years[0], run.Years[^1]);
        var (before, after) = (first.Artists.PercentileDollars[MedianIndex], last.Artists.PercentileDollars[MedianIndex]);
        string earned = $"The median career artist earned {Words.Dollars(after)} in {last.Year}";
        if (run.Years.Length == 1)
        {
            return $"{earned}; a single year shows no change.";
        }

        string change = Words.Dollars(Math.Abs(after - before));
        if (change == Words.Dollars(0))
        {
            return $"{earned}, as much as in {first.Year}.";
        }

        string inPercent = before > 0 ? $" ({Words.SignedPercent((after - before) / before)})" : "";
        return $"{earned}, {change} {(after > before ? "more" : "less")} than in {first.Year}{inPercent}.";
    }
}
