namespace NegotiationSim.Core.Pricing.Demand;

/// <summary>Logit choice between some options and one of utility 0.</summary>
internal static class Choice
{
    /// <summary>Turns utilities into shares and returns the log of the sum of all exponentials, without overflow.</summary>
    public static double Softmax(Span<double> utilities)
    {
        double largest = 0;
        foreach (double utility in utilities)
        {
            largest = Math.Max(largest, utility);
        }

        double sum = Math.Exp(-largest);
        for (int j = 0; j < utilities.Length; j++)
        {
            utilities[j] = Math.Exp(utilities[j] - largest);
            sum += utilities[j];
        }

        double scale = 1 / sum;
        for (int j = 0; j < utilities.Length; j++)
        {
            utilities[j] *= scale;
        }

        return largest + Math.Log(sum);
    }

    /// <summary>Turns shares into their falls when a product leaves: its buyers spread in proportion to the other shares.</summary>
    public static void Leave(int product, Span<double> shares)
    {
        double leaving = shares[product];
        double odds = leaving / (1 - leaving);
        for (int k = 0; k < shares.Length; k++)
        {
            shares[k] *= -odds;
        }

        shares[product] = leaving;
    }
}
