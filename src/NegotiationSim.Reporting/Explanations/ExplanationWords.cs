using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Bargaining;

namespace NegotiationSim.Reporting.Explanations;

/// <summary>An explanation in two plain sentences: what was agreed and how good it was, and why it took its form.</summary>
public static class ExplanationWords
{
    // A hundredth of the payments: less is no reason.
    private const double Least = 0.005;

    /// <summary>The two sentences.</summary>
    public static ImmutableArray<string> Of(DealExplanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        return explanation.Form is { } form ? [What(explanation), Why(explanation, form)] : Breakdown(explanation);
    }

    private static string What(DealExplanation deal)
    {
        LicenceSolution nearest = deal.Solutions.MinBy(s => Distance(deal, s))!;
        string below = deal.LeftOnTheTable is > 0 and { } missing ? $"{Words.Dollars(missing)} a year short of" : "on";
        return $"{deal.Talks.Platform} and {deal.Talks.Label} agreed in round {deal.Round} on {TermsInWords.Of(deal.Agreed!)}: "
            + $"a gain of {Words.Dollars(deal.Gains.LabelDollarsPerYear)} a year for {deal.Talks.Label} "
            + $"and {Words.Dollars(deal.Gains.PlatformDollarsPerYear)} for {deal.Talks.Platform}, "
            + $"{below} the Pareto frontier and nearest to the {ConceptWords.Name(nearest.Concept)} solution.";
    }

    private static string Why(DealExplanation deal, FormDecomposition form)
    {
        WedgePart[] towards = [.. form.Parts.Where(part => part.Change >= Least).OrderByDescending(part => part.Change)];
        WedgePart[] away = [.. form.Parts.Where(part => part.Change <= -Least).OrderBy(part => part.Change)];
        string whole = $"{Words.Percent(form.WithAll)} of the expected payments are due at signing, "
            + $"against {Words.Percent(form.WithoutAny)} if nothing set the two sides apart";
        if (towards.Length == 0 && away.Length == 0)
        {
            return $"{whole}: no wedge moves the form, and among equals the simplest contract is signed.";
        }

        return $"{whole}: " + string.Join("; ", [
            .. towards.Length > 0 ? [$"a lump sum was favoured by {Causes(deal, towards)}"] : Array.Empty<string>(),
            .. away.Length > 0 ? [$"payment by use was favoured by {Causes(deal, away)}"] : Array.Empty<string>(),
        ]) + ".";
    }

    private static string Causes(DealExplanation deal, WedgePart[] parts) => Words.List(parts.Select(part =>
        $"{WedgeWords.Name(part.Wedge)} ({Points(part.Change)}: {WedgeWords.Fact(part.Wedge, deal.Talks)})"));

    private static ImmutableArray<string> Breakdown(DealExplanation talks) => talks.Solutions.IsEmpty
        ? [
            $"{talks.Talks.Platform} and {talks.Talks.Label} found no terms in {Words.Count(talks.Round, "round")}.",
            "No terms on the table leave both at or above what they have without a licence: there is no agreement zone.",
        ]
        : [
            $"{talks.Talks.Platform} and {talks.Talks.Label} found no terms in {Words.Count(talks.Round, "round")}, "
            + $"though together they could have gained {Words.Dollars(Best(talks))} a year.",
            "At the deadline both still insisted on more than was there: "
            + "each thought the other would gain more than it did, or conceded too late.",
        ];

    private static double Best(DealExplanation talks) => talks.Solutions.Where(s => s.Concept == "utilitarian")
        .Sum(s => s.Gains.LabelDollarsPerYear + s.Gains.PlatformDollarsPerYear);

    private static double Distance(DealExplanation deal, LicenceSolution solution) => double.Hypot(
        deal.Gains.LabelDollarsPerYear - solution.Gains.LabelDollarsPerYear,
        deal.Gains.PlatformDollarsPerYear - solution.Gains.PlatformDollarsPerYear);

    private static string Points(double change) =>
        (100 * change).ToString("+0.0;-0.0", CultureInfo.InvariantCulture) + " points";
}

/// <summary>Names of solution concepts for people.</summary>
public static class ConceptWords
{
    /// <summary>A concept's name as a sentence would put it.</summary>
    public static string Name(string concept) => concept switch
    {
        "nash" => "Nash",
        "kalai-smorodinsky" => "Kalai-Smorodinsky",
        _ => concept,
    };
}
