using System.Collections.Immutable;
using NegotiationSim.Cli.Output;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>Lump sum and royalty side by side in a model of licensing.</summary>
internal static class LicensingAnswer
{
    private const string Fee = "fee";
    private const string Royalty = "royalty";
    private const double Slack = 1e-12;

    private const string LumpSum = "lump sum (fee)";

    public static Answer Of(LicensingGame game)
    {
        var (title, given, schemes, note) = game switch
        {
            OutsideInnovatorGame outside => Outside(outside),
            InsideInnovatorGame inside => Inside(inside),
            ScreeningGame screening => Screened(screening),
            SignallingGame signalling => Signalled(signalling),
            LinearRoyaltyGame linear => Bargained(linear),
            _ => throw new ArgumentException($"No answer to a {game.GetType().Name}.", nameof(game)),
        };
        var fee = schemes.Single(scheme => scheme.Key == Fee);
        var royalty = schemes.Single(scheme => scheme.Key == Royalty);
        string verdict = Verdict(fee, royalty);
        var fields = new OrderedDictionary<string, object?>
        {
            ["model"] = game.Model,
            ["given"] = given,
            ["solutions"] = new OrderedDictionary<string, object?>(
                schemes.Select(scheme => KeyValuePair.Create(scheme.Key, (object?)scheme.Measures))),
            ["preferred"] = More(fee.LicensorPayoff, royalty.LicensorPayoff, Fee, Royalty),
            ["verdict"] = verdict,
            ["note"] = note,
        };
        string text = $"{game.Name}: {title}\n{LicensingScheme.Table(schemes)}\n{verdict}{(note is null ? "" : $"\n{note}")}";
        return new Answer(text, fields);
    }

    private static Question Outside(OutsideInnovatorGame game)
    {
        var market = game.Market;
        string leaves = Numbers.Of(market.UnitCost - market.CostReduction);
        return new Question(
            $"an innovator outside a market of {Counted.Of(market.Firms, "firm")} lowers their unit cost from "
                + $"{Numbers.Of(market.UnitCost)} to {leaves}",
            new { innovator = "outside", demand = market.DemandIntercept, cost = market.UnitCost, saving = market.CostReduction, market.Firms },
            [
                LicensingScheme.Of("none", "no licence", market.WithoutLicence(), competitors: true),
                LicensingScheme.Of(Fee, LumpSum, market.BestFee(), competitors: true),
                LicensingScheme.Of(Royalty, "royalty", market.Royalty(), competitors: true),
                LicensingScheme.Of("auction", "auctioned", market.BestAuction(), competitors: true),
                LicensingScheme.Of("two-part", "fee and royalty", market.BestTwoPart(), competitors: true),
            ],
            market.IsDrastic ? "The innovation is drastic: a single licensee has the market to itself." : null);
    }

    private static Question Inside(InsideInnovatorGame game)
    {
        var market = game.Market;
        string? note = (market.IsDrastic, market.FeeIsWorthwhile) switch
        {
            (true, _) => "The innovation is drastic: the innovator does best to keep it and have the market to itself.",
            (_, false) => "The innovator would rather not license than for a lump sum.",
            _ => null,
        };
        return new Question(
            $"one of two firms has lowered its unit cost from {Numbers.Of(market.UnitCost)} to "
                + $"{Numbers.Of(market.UnitCost - market.CostReduction)} and may license the other",
            new { innovator = "inside", demand = market.DemandIntercept, cost = market.UnitCost, saving = market.CostReduction, firms = 2 },
            [
                LicensingScheme.Of("none", "no licence", market.WithoutLicence(), competitors: true),
                LicensingScheme.Of(Fee, LumpSum, market.Fee(), competitors: true),
                LicensingScheme.Of(Royalty, "royalty", market.Royalty(), competitors: true),
            ],
            note);
    }

    private static Question Screened(ScreeningGame game)
    {
        var licence = game.Licence;
        return new Question(
            $"the licensee alone knows whether demand is {Numbers.Of(licence.HighDemand)} "
                + $"(probability {Numbers.Of(licence.HighProbability)}) or {Numbers.Of(licence.LowDemand)}",
            new { licence.HighDemand, licence.LowDemand, licence.HighProbability },
            [
                LicensingScheme.Of(Fee, LumpSum, licence.BestFee()),
                LicensingScheme.Of(Royalty, "menu with royalty", licence.BestMenu()),
                LicensingScheme.Of("full-information", "were the type known", licence.FullInformation()),
            ],
            licence.BestMenu().Low.Licensees == 0 ? "The low type gets no licence: the high type is too likely." : null);
    }

    private static Question Signalled(SignallingGame game)
    {
        var licence = game.Licence;
        return new Question(
            $"the licensor alone knows whether demand is {Numbers.Of(licence.HighDemand)} or {Numbers.Of(licence.LowDemand)}",
            new { licence.HighDemand, licence.LowDemand },
            [
                LicensingScheme.Of("low", $"low type: {LumpSum}", licence.Low()),
                LicensingScheme.Of(Fee, $"high type: {LumpSum}", licence.HighByFeeAlone()),
                LicensingScheme.Of(Royalty, "high type: fee and royalty", licence.High()),
                LicensingScheme.Of("full-information", "high type, were it known", licence.HighIfKnown()),
            ],
            "A low licensor could ask any lump sum that a high one asks; the royalty, worth less to it, tells them apart.");
    }

    private static Question Bargained(LinearRoyaltyGame game)
    {
        var licence = game.Licence;
        return new Question(
            $"a licensor with a unit cost of {Numbers.Of(licence.UnitCost)} and bargaining weight "
                + $"{Numbers.Of(licence.LicensorWeight)} bargains with one seller",
            new { demand = licence.DemandIntercept, cost = licence.UnitCost, licence.LicensorWeight },
            [LicensingScheme.Of(Fee, LumpSum, licence.LumpSum()), LicensingScheme.Of(Royalty, "royalty", licence.Royalty())],
            null);
    }

    private static string Verdict(LicensingScheme fee, LicensingScheme royalty) => "Lump sum or royalty? "
        + Compared("The licensor has", fee.LicensorPayoff, royalty.LicensorPayoff) + "; "
        + Compared("consumers have", fee.ConsumerSurplus, royalty.ConsumerSurplus) + "; "
        + Compared("all together have", fee.Welfare, royalty.Welfare) + ".";

    private static string Compared(string whose, double byFee, double byRoyalty) =>
        More(byFee, byRoyalty, "lump sum", "royalty") is { } better
            ? $"{whose} more with the {better} ({Numbers.Of(Math.Max(byFee, byRoyalty))}, not {Numbers.Of(Math.Min(byFee, byRoyalty))})"
            : $"{whose} the same with both ({Numbers.Of(byFee)})";

    private static string? More(double byFee, double byRoyalty, string fee, string royalty) =>
        Math.Abs(byFee - byRoyalty) <= Slack * Math.Max(Math.Abs(byFee), Math.Abs(byRoyalty)) ? null
        : byFee > byRoyalty ? fee : royalty;

    private sealed record Question(string Title, object Given, ImmutableArray<LicensingScheme> Schemes, string? Note);
}
