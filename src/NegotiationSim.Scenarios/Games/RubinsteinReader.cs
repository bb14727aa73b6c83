using System.Globalization;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads alternating offers.</summary>
internal static class RubinsteinReader
{
    private static readonly string[] Pressures = ["discount", "breakdown", "breakdownPayoffs", "outsideOptions", "horizon", "riskAversion"];
    private static readonly string[] OnlyForNeutral = ["breakdownPayoffs", "outsideOptions", "horizon"];

    /// <summary>The game; null where a fault makes it unsolvable, which has been reported.</summary>
    public static Game? Read(ObjectReader game, SourceFile file)
    {
        var parties = PartyReader.Read(game);
        var costs = game.PairOr("fixedCosts", 0, Dimension.Number, Bounds.AboveUpTo(0, 1));
        var discount = game.PairOr("discount", 1, Dimension.Number, Bounds.Share);
        double breakdown = game.QuantityOr("breakdown", 0, Dimension.Number, Bounds.Share);
        var payoffs = game.PairOr("breakdownPayoffs", 0, Dimension.Number, Bounds.Share);
        var options = game.PairOr("outsideOptions", 0, Dimension.Number, Bounds.Share);
        int? horizon = game.WholeIntOr("horizon", 1, RubinsteinBargaining.MostRounds, "20");
        var aversion = game.PairOr("riskAversion", 0, Dimension.Number, Bounds.FromBelow(0, 1));
        bool byCosts = !game.IsAbsent("fixedCosts");
        if (byCosts)
        {
            RefuseBesideCosts(game);
        }
        else
        {
            RefuseWithoutPressure(game, discount, breakdown, horizon);
            RefuseBesideRiskAversion(game, aversion, discount, breakdown);
            RefuseTooMuch(game, "outsideOptions", options);
            RefuseTooMuch(game, "breakdownPayoffs", payoffs);
        }

        double all = discount.First + discount.Second + breakdown + payoffs.First + payoffs.Second + options.First + options.Second;
        return double.IsNaN(all) ? null : new RubinsteinGame
        {
            Name = file.Stem,
            Parties = parties,
            Rules = new RubinsteinRules(
                discount.First, discount.Second, breakdown, payoffs.First, payoffs.Second, options.First, options.Second),
            Horizon = horizon,
            RiskAversion = aversion,
            FixedCosts = byCosts ? costs : null,
        };
    }

    private static void RefuseBesideCosts(ObjectReader game)
    {
        foreach (string key in Pressures.Where(key => !game.IsAbsent(key)))
        {
            game.Report(key, "does not go with 'fixedCosts'", null, "Leave one of the two out.");
        }
    }

    private static void RefuseWithoutPressure(ObjectReader game, (double First, double Second) discount, double breakdown, int? horizon)
    {
        if (discount is (1, 1) && breakdown == 0 && horizon is null)
        {
            game.Report(
                game.IsAbsent("discount") ? "" : "discount",
                "nothing presses the parties, so that any split is an equilibrium",
                "a discount factor below 1, a breakdown probability above 0, a horizon, or fixed costs",
                "Add for example discount: [0.9, 0.8]");
        }
    }

    private static void RefuseBesideRiskAversion(
        ObjectReader game, (double First, double Second) aversion, (double First, double Second) discount, double breakdown)
    {
        if (aversion is (0, 0))
        {
            return;
        }

        foreach (string key in OnlyForNeutral.Where(key => !game.IsAbsent(key)))
        {
            game.Report(key, "does not go with 'riskAversion', which is solved without it", null, "Leave one of the two out.");
        }

        if (discount.First == 0 || discount.Second == 0)
        {
            game.Report("discount", "is out of range beside 'riskAversion'", "above 0 to 1", "Choose values in this range.");
        }

        if (breakdown == 1)
        {
            game.Report("breakdown", "is out of range beside 'riskAversion'", "0 to below 1", "Choose a value in this range.");
        }
    }

    private static void RefuseTooMuch(ObjectReader game, string key, (double First, double Second) shares)
    {
        double sum = shares.First + shares.Second;
        if (sum > 1)
        {
            game.Report(
                key,
                $"leaves no agreement zone: together {sum.ToString("0.######", CultureInfo.InvariantCulture)} of a surplus of 1",
                "a sum of at most 1",
                "Lower one of the two.");
        }
    }
}
