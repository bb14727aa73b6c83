namespace NegotiationSim.Scenarios.Reading;

/// <summary>Finds the word a writer probably meant.</summary>
public static class Nearest
{
    private const int LongestWord = 64;
    private const int MostListed = 12;

    /// <summary>A remedy: the nearest candidate when one is near, else the candidates themselves.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="candidates">What could have been meant.</param>
    /// <param name="prefix">Written before the candidate, such as the path up to it.</param>
    /// <param name="suffix">Written after it, such as the rest of the path.</param>
    public static string DidYouMean(string word, IEnumerable<string> candidates, string prefix = "", string suffix = "")
    {
        var all = candidates.ToList();
        if (To(word, all) is { } near)
        {
            return $"Did you mean '{prefix}{near}{suffix}'?";
        }

        string listed = string.Join(", ", all.Take(MostListed)) + (all.Count > MostListed ? ", ..." : "");
        return all.Count == 0 ? "Remove it." : $"Known: {listed}.";
    }

    /// <summary>The candidate at the smallest edit distance, the first among equals; null when none is near.</summary>
    public static string? To(string word, IEnumerable<string> candidates) => Some(word, candidates, 1) is [var nearest] ? nearest : null;

    /// <summary>The candidates at the smallest edit distances, nearest first; none where none is near.</summary>
    public static string[] Some(string word, IEnumerable<string> candidates, int most)
    {
        if (word.Length > LongestWord)
        {
            return [];
        }

        int allowed = Math.Max(2, word.Length / 3);
        return
        [
            .. candidates
                .Select(candidate => (candidate, distance: Distance(word, candidate)))
                .Where(pair => pair.distance <= allowed && pair.distance < pair.candidate.Length)
                .OrderBy(pair => pair.distance)
                .Select(pair => pair.candidate)
                .Take(most),
        ];
    }

    // Levenshtein's distance without regard to case; one row of the table at a time.
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int replace = diagonal + (char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
