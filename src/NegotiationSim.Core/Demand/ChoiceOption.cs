namespace NegotiationSim.Core.Demand;

/// <summary>An option of a choice: how its utility follows from a consumer's traits.</summary>
/// <param name="Constant">Utility to everybody; minus infinity where it is not offered.</param>
/// <param name="Slope">Utility per unit of price sensitivity: minus the price, scaled.</param>
/// <param name="TasteRow">Row of tastes that comes on top.</param>
/// <param name="TasteWeight">Utility per unit of that taste.</param>
internal readonly record struct ChoiceOption(double Constant, double Slope, int TasteRow, double TasteWeight)
{
    /// <summary>Whether anybody may choose it.</summary>
    public bool IsOffered => !double.IsNegativeInfinity(Constant);

    /// <summary>Utility to a consumer.</summary>
    public double Utility(double sensitivity, double taste) => Constant + (Slope * sensitivity) + (TasteWeight * taste);

    /// <summary>Bound from above of its utility to consumers with traits up to these.</summary>
    /// <param name="mostSensitivity">Largest price sensitivity; none is below 0.</param>
    /// <param name="mostTaste">Largest taste, either way.</param>
    public double MostUtility(double mostSensitivity, double mostTaste) =>
        Constant + Math.Max(0, Slope * mostSensitivity) + Math.Abs(TasteWeight * mostTaste);
}
