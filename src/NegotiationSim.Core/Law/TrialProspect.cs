using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>What going on to judgement holds for one side: the chance that the plaintiff wins in the end, how far off that is, and for how long it costs.</summary>
/// <remarks>
/// With hazard h and discount factor d a quarter, a dollar at judgement is worth <c>h d / (1 - (1 - h) d)</c> now, and a dollar each
/// quarter until then <c>1 / (1 - (1 - h) d)</c>. An appeal stays the judgement and adds another such wait.
/// </remarks>
/// <param name="Chance">Chance that the plaintiff wins in the end, as this side believes, [0, 1].</param>
/// <param name="Discount">Present value of a dollar at the final judgement, (0, 1].</param>
/// <param name="CostQuarters">Present value of a dollar a quarter until then; at least 1.</param>
public sealed record TrialProspect(double Chance, double Discount, double CostQuarters)
{
    /// <summary>The prospect of a claim before its first judgement.</summary>
    /// <param name="firstChance">Chance that the first judgement is for the plaintiff, [0, 1].</param>
    /// <param name="pace">The court's pace.</param>
    /// <param name="discountRate">Discount rate a year; at least 0.</param>
    public static TrialProspect AtTrial(double firstChance, CourtPace pace, double discountRate)
    {
        ArgumentNullException.ThrowIfNull(pace);
        (double discount, double quarters) = Wait(pace.TrialHazard, discountRate);
        if (!pace.Appealable)
        {
            return new(firstChance, discount, quarters);
        }

        (double appealDiscount, double appealQuarters) = Wait(pace.AppealHazard, discountRate);
        return new(pace.FinalChance(firstChance), discount * appealDiscount, quarters + (discount * appealQuarters));
    }

    /// <summary>The prospect of a claim under appeal.</summary>
    /// <param name="plaintiffWon">Whether the first judgement was for the plaintiff.</param>
    /// <param name="pace">The court's pace.</param>
    /// <param name="discountRate">Discount rate a year; at least 0.</param>
    public static TrialProspect OnAppeal(bool plaintiffWon, CourtPace pace, double discountRate)
    {
        ArgumentNullException.ThrowIfNull(pace);
        (double discount, double quarters) = Wait(pace.AppealHazard, discountRate);
        return new(pace.FinalChance(plaintiffWon ? 1 : 0), discount, quarters);
    }

    /// <summary>Certainty equivalent now of receiving an amount if the plaintiff wins, less own costs, dollars.</summary>
    /// <param name="amountDollars">What a victory of the plaintiff brings this side at judgement: an award, or minus what it costs.</param>
    /// <param name="costPerQuarterDollars">Own cost of litigation a quarter; at least 0.</param>
    /// <param name="riskAversionPerBillion">Constant absolute risk aversion per billion dollars; at least 0.</param>
    public double Value(double amountDollars, double costPerQuarterDollars, double riskAversionPerBillion) =>
        Sure(Discount * amountDollars, riskAversionPerBillion / 1e9) - (costPerQuarterDollars * CostQuarters);

    /// <summary>-(1/a) ln(1 - p + p exp(-a x)), with the larger exponent taken out, and its limits p x - a p (1 - p) x^2 / 2 for small a x.</summary>
    private double Sure(double amount, double riskAversion)
    {
        double exponent = -riskAversion * amount;
        if (Math.Abs(exponent) < 1e-5)
        {
            return (Chance * amount) - (riskAversion * Chance * (1 - Chance) * amount * amount / 2);
        }

        double largest = Math.Max(0, exponent);
        double sum = ((1 - Chance) * Math.Exp(-largest)) + (Chance * Math.Exp(exponent - largest));
        return -(largest + Math.Log(sum)) / riskAversion;
    }

    private static (double Discount, double Quarters) Wait(double hazard, double discountRate)
    {
        double perQuarter = Math.Pow(1 + discountRate, -1.0 / Quarter.PerYear);
        double quarters = 1 / (1 - ((1 - hazard) * perQuarter));
        return (hazard * perQuarter * quarters, quarters);
    }
}
