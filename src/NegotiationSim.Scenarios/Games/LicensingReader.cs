using System.Globalization;
using NegotiationSim.Core.Bargaining.Licensing;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads a model of licensing.</summary>
internal static class LicensingReader
{
    public const string Cournot = "cournot";
    public const string Screening = "screening";
    public const string Signalling = "signalling";
    public const string Linear = "linear-royalty";

    private const string Model = "model";
    private const string Innovator = "innovator";
    private const string Demand = "demand";
    private const string Cost = "cost";
    private const string Saving = "saving";
    private const string Firms = "firms";
    private const string HighDemand = "highDemand";
    private const string LowDemand = "lowDemand";
    private const string HighProbability = "highProbability";
    private const string LicensorWeight = "licensorWeight";

    private static readonly string[] OfModels =
        [Innovator, Demand, Cost, Saving, Firms, HighDemand, LowDemand, HighProbability, LicensorWeight];

    /// <summary>The game; null where a fault makes it unsolvable, which has been reported.</summary>
    public static Game? Read(ObjectReader game, SourceFile file)
    {
        Func<ObjectReader, string, Game?> read = game.OneOf<Func<ObjectReader, string, Game?>>(
            Model, (Cournot, ReadCournot), (Screening, ReadScreening), (Signalling, ReadSignalling), (Linear, ReadLinear));
        if (game.Has(Model))
        {
            return read(game, file.Stem);
        }

        // Without a known model none of their keys can be judged.
        foreach (string key in OfModels)
        {
            game.Leave(key);
        }

        return null;
    }

    private static LicensingGame? ReadCournot(ObjectReader game, string name)
    {
        bool inside = game.OneOf(Innovator, ("outside", false), ("inside", true));
        var (demand, cost) = DemandAndCost(game);
        double saving = game.Quantity(Saving, Dimension.Amount, Bounds.Above(0));
        if (saving > cost)
        {
            game.Report(Saving, "is more than a unit costs", $"above 0 to {Text(cost)}", "Lower it, or raise the cost.", Text(saving));
        }

        int firms = inside ? Duopoly(game) : game.WholeInt(Firms, 1, CournotLicensing.MostFirms, "2");
        return game switch
        {
            _ when !AreSound(game, Innovator, Demand, Cost, Saving) => null,
            _ when inside => new InsideInnovatorGame { Name = name, Market = new InsiderLicensing(demand, cost, saving) },
            _ => new OutsideInnovatorGame { Name = name, Market = new CournotLicensing(demand, cost, saving, firms) },
        };
    }

    private static int Duopoly(ObjectReader game)
    {
        const int Two = 2;
        if (game.WholeIntOr(Firms, Two, CournotLicensing.MostFirms, "2") is > Two)
        {
            game.Report(Firms, "is solved for an innovator with one rival only", "2", "Leave it out, or write innovator: outside.");
        }

        return Two;
    }

    private static ScreeningGame? ReadScreening(ObjectReader game, string name)
    {
        var (high, low) = Types(game);
        double probability = game.Quantity(HighProbability, Dimension.Number, Bounds.Share);
        return AreSound(game, HighDemand, LowDemand, HighProbability)
            ? new ScreeningGame { Name = name, Licence = new ScreeningLicence(high, low, probability) }
            : null;
    }

    private static SignallingGame? ReadSignalling(ObjectReader game, string name)
    {
        var (high, low) = Types(game);
        return AreSound(game, HighDemand, LowDemand)
            ? new SignallingGame { Name = name, Licence = new SignallingLicence(high, low) }
            : null;
    }

    private static LinearRoyaltyGame? ReadLinear(ObjectReader game, string name)
    {
        var (demand, cost) = DemandAndCost(game);
        double weight = game.QuantityOr(LicensorWeight, 0.5, Dimension.Number, Bounds.Share);
        return AreSound(game, Demand, Cost) && !double.IsNaN(weight)
            ? new LinearRoyaltyGame { Name = name, Licence = new LinearRoyalty(demand, cost, weight) }
            : null;
    }

    private static (double Demand, double Cost) DemandAndCost(ObjectReader game)
    {
        double demand = game.Quantity(Demand, Dimension.Amount, Bounds.Above(0));
        double cost = game.Quantity(Cost, Dimension.Amount, Bounds.AtLeast(0));
        if (demand <= cost)
        {
            game.Report(
                Demand,
                $"leaves nothing to sell: nobody pays more than this, and a unit costs {Text(cost)}",
                $"above {Text(cost)}",
                "Raise it, or lower the cost.",
                Text(demand));
        }

        return (demand, cost);
    }

    private static (double High, double Low) Types(ObjectReader game)
    {
        double high = game.Quantity(HighDemand, Dimension.Amount, Bounds.Above(0));
        double low = game.Quantity(LowDemand, Dimension.Amount, Bounds.Above(0));
        if (high < low)
        {
            game.Report(HighDemand, $"is below '{LowDemand}'", $"at least {Text(low)}", "Exchange the two.", Text(high));
        }

        return (high, low);
    }

    private static bool AreSound(ObjectReader game, params ReadOnlySpan<string> keys)
    {
        foreach (string key in keys)
        {
            if (!game.Has(key))
            {
                return false;
            }
        }

        return true;
    }

    private static string Text(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
