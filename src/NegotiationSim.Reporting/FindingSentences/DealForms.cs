using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.FindingSentences;

/// <summary>How often each form of deal was struck, on AI products and elsewhere.</summary>
internal static class DealForms
{
    public static string Sentence(RunResult run)
    {
        if (run.Negotiations.IsEmpty)
        {
            return "No licence was negotiated.";
        }

        int breakdowns = run.Negotiations.Count(talks => talks.Deal is null);
        if (breakdowns == run.Negotiations.Length)
        {
            return $"No licence was signed: all talks ({breakdowns}) broke down.";
        }

        // A platform is a generator if it ever had the quality of one: names alone do not tell.
        bool IsGenerator(NegotiationRecord talks) => run.Years.Any(year => year.Platforms[talks.Platform].Quality > 0);
        var signed = run.Negotiations.Where(talks => talks.Deal is not null).ToLookup(IsGenerator, talks => talks.Deal!);
        string[] groups =
        [
            .. signed.Contains(true) ? [Group("AI products", [.. signed[true]])] : Array.Empty<string>(),
            .. signed.Contains(false) ? [Group("streaming", [.. signed[false]])] : Array.Empty<string>(),
        ];
        string signedLicences = Words.Count(run.Negotiations.Length - breakdowns, "licence");
        string brokenOff = breakdowns == 0 ? "no talks" : Words.Count(breakdowns, "round of talks", "rounds of talks");
        return $"Labels and platforms signed {signedLicences} ({brokenOff} broke down): {string.Join("; ", groups)}.";
    }

    private static string Group(string name, DealRecord[] deals)
    {
        string forms = Words.List(
            new[] { (DealForm.LumpSum, "lump sum"), (DealForm.Royalty, "royalty"), (DealForm.Mixed, "mix") }
                .Select(form => (Count: deals.Count(deal => deal.Form == form.Item1), Name: form.Item2))
                .Where(form => form.Count > 0)
                .Select(form => Words.Count(form.Count, form.Name)));
        double payments = deals.Sum(deal => deal.ExpectedPaymentsDollars);
        double lumpSums = deals.Sum(deal => deal.LumpSumFraction * deal.ExpectedPaymentsDollars);
        string atSigning = payments > 0 ? $", with {Words.Percent(lumpSums / payments)} of the expected payments due at signing" : "";
        return $"for {name} {forms}{atSigning}";
    }
}
