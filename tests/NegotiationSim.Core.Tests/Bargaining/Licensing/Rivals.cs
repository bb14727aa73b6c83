namespace NegotiationSim.Core.Tests.Bargaining.Licensing;

/// <summary>Equilibria and optima found by search, without the formulas under test.</summary>
internal static class Rivals
{
    /// <summary>Quantities of firms that answer each other until nobody moves; demand P = intercept - Q.</summary>
    public static double[] Quantities(double intercept, params double[] unitCosts)
    {
        double[] quantities = new double[unitCosts.Length];
        double moved = double.PositiveInfinity;
        while (moved > 1e-13 * intercept)
        {
            moved = 0;
            for (int firm = 0; firm < quantities.Length; firm++)
            {
                double others = quantities.Sum() - quantities[firm];
                double answer = Math.Max(0, (intercept - unitCosts[firm] - others) / 2);
                moved = Math.Max(moved, Math.Abs(answer - quantities[firm]));
                quantities[firm] = answer;
            }
        }

        return quantities;
    }

    /// <summary>Where a function with one hill is highest.</summary>
    public static double Top(double low, double high, Func<double, double> hill)
    {
        for (int step = 0; step < 200; step++)
        {
            double left = low + ((high - low) / 3);
            double right = high - ((high - low) / 3);
            (low, high) = hill(left) < hill(right) ? (left, high) : (low, right);
        }

        return (low + high) / 2;
    }
}
