using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Cli.Output;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting;
using NegotiationSim.Reporting.Explanations;

namespace NegotiationSim.Cli.Commands.Explaining;

/// <summary>One deal in full: two sentences, its form, its place among the solution concepts, and its transcript.</summary>
internal static class DealReport
{
    public static Report Of(DealExplanation deal, ImmutableArray<string> pictures)
    {
        ImmutableArray<string> sentences = ExplanationWords.Of(deal);
        string[] parts =
        [
            .. sentences,
            .. deal.AsRecorded
                ? Array.Empty<string>()
                : ["Note: played again, the talks end otherwise than recorded; another version of the program made the record."],
            .. deal.Form is null ? Array.Empty<string>() : [$"\n{Wedges(deal)}"],
            .. deal.Stakes is { } stakes ? [$"\n{Stakes(deal, stakes)}"] : Array.Empty<string>(),
            $"\n{Solutions(deal)}",
            $"\n{Transcript(deal)}",
            $"\nPictures: {string.Join(", ", pictures)}",
        ];
        return new Report(string.Join('\n', parts), Json(deal, sentences, pictures));
    }

    private static string Wedges(DealExplanation deal) => PlainTable.Render(3,
    [
        ["wedge", "points", "why"],
        .. deal.Form!.Parts.Select(part =>
            new[] { WedgeWords.Name(part.Wedge), PlatformFormsReport.Points(part.Change), WedgeWords.Fact(part.Wedge, deal.Talks) }),
        .. deal.Form.WithoutAgreement == 0
            ? Array.Empty<string[]>()
            : [["", "", $"{deal.Form.WithoutAgreement} of {deal.Form.Combinations} combinations end without agreement and count as nothing at signing"]],
    ]);

    private static string Stakes(DealExplanation deal, FormStakes stakes) => PlainTable.Render(2,
    [
        [$"if {deal.Talks.Platform} gained as much, the most for {deal.Talks.Label} a year", ""],
        ["all at signing", Most(stakes.AtSigning)],
        ["nine tenths or more by use", Most(stakes.ByUse)],
        ["any form", Most(stakes.AnyForm)],
        ["as agreed", Dollars(deal.Gains.LabelDollarsPerYear)],
    ]);

    private static string Most(double? dollars) => dollars is { } known ? Dollars(known) : "no such terms";

    private static string Solutions(DealExplanation deal) => PlainTable.Render(6,
    [
        ["terms", "gain of label", "gain of platform", "together", "at signing", ""],
        .. deal.Agreed is null ? Array.Empty<string[]>() : [Row("this deal", deal.Gains, deal.Agreed, deal)],
        .. deal.Solutions.Select(solution => Row(ConceptWords.Name(solution.Concept), solution.Gains, solution.Terms, deal)),
    ]);

    private static string[] Row(string name, UtilityPoint gains, LicenceTerms terms, DealExplanation deal) =>
    [
        name,
        Dollars(gains.LabelDollarsPerYear),
        Dollars(gains.PlatformDollarsPerYear),
        Dollars(gains.LabelDollarsPerYear + gains.PlatformDollarsPerYear),
        PlatformFormsReport.Percent(deal.Talks.Case.Table.LumpSumFraction(terms)),
        TermsInWords.Of(terms),
    ];

    private static string Transcript(DealExplanation deal) => PlainTable.Render(5,
    [
        ["round", "by", "gain of label", "gain of platform", "offer"],
        .. deal.Transcript.Select(offer => new[]
        {
            offer.Round.ToString(CultureInfo.InvariantCulture),
            offer.ByLabel ? deal.Talks.Label : deal.Talks.Platform,
            Dollars(offer.Utility.LabelDollarsPerYear),
            Dollars(offer.Utility.PlatformDollarsPerYear),
            TermsInWords.Of(offer.Terms),
        }),
    ]);

    private static object Json(DealExplanation deal, ImmutableArray<string> sentences, ImmutableArray<string> pictures) => new
    {
        ok = true,
        deal = deal.Talks.Id,
        deal.Talks.Label,
        deal.Talks.Platform,
        deal.Agreed,
        deal.Round,
        deal.AsRecorded,
        sentences,
        gains = deal.Gains,
        deal.JointGainReached,
        leftOnTheTableDollarsPerYear = deal.LeftOnTheTable,
        formStakesDollarsPerYear = deal.Stakes,
        lumpSumFraction = deal.Form?.WithAll,
        lumpSumFractionWithoutWedges = deal.Form?.WithoutAny,
        combinationsWithoutAgreement = deal.Form?.WithoutAgreement,
        wedges = deal.Form?.Parts.ToDictionary(part => WedgeWords.Key(part.Wedge), part => part.Change),
        solutions = deal.Solutions.ToDictionary(
            solution => solution.Concept,
            solution => new { utilities = solution.Gains, solution.Terms, lumpSumFraction = deal.Talks.Case.Table.LumpSumFraction(solution.Terms) }),
        deal.Frontier,
        transcript = deal.Transcript,
        pictures = pictures.Select(Path.GetFullPath),
    };

    private static string Dollars(double dollars) => Words.Dollars(dollars);
}
