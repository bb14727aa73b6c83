namespace NegotiationSim.Core.Bargaining;

/// <summary>What a party believes of a licensed product and how it values the money: the yardstick for terms.</summary>
/// <remarks>
/// Success grows at an uncertain constant rate: in year y it is <c>exp(g (y - 1/2))</c> times the forecast, g normal under the
/// party's belief and integrated at nine Gauss-Hermite points. Cash is discounted to signing and turned into its CARA
/// certainty equivalent <c>-(1/a) ln E exp(-a X)</c>, which is the mean when a is 0.
/// </remarks>
internal sealed class Prospect
{
    private const double DollarsPerBillion = 1e9;

    // When exp(-a X) spreads less than this, rounding would eat its logarithm, and mean - a variance / 2 is exact enough.
    private const double SmallExponent = 1e-5;

    private readonly double riskAversionPerDollar;
    private readonly double[] success;
    private readonly double[] discount;

    public Prospect(double believedGrowth, double believedGrowthSd, double discountRate, double riskAversionPerBillion, int longestTermYears)
    {
        riskAversionPerDollar = riskAversionPerBillion / DollarsPerBillion;
        discount = new double[longestTermYears];
        success = new double[GaussHermite.Points.Length * longestTermYears];
        for (int y = 0; y < longestTermYears; y++)
        {
            discount[y] = Math.Pow(1 + discountRate, -(y + 0.5));
            for (int n = 0; n < GaussHermite.Points.Length; n++)
            {
                double growth = believedGrowth + (believedGrowthSd * GaussHermite.Points[n]);
                success[(n * longestTermYears) + y] = Math.Exp(growth * (y + 0.5));
            }
        }
    }

    /// <summary>Present value of a dollar a year over the term, dollars.</summary>
    public double Annuity(int termYears)
    {
        double sum = 0;
        for (int y = 0; y < termYears; y++)
        {
            sum += discount[y];
        }

        return sum;
    }

    /// <summary>Certainty equivalent of a stream over the term, dollars at signing. No allocation.</summary>
    public double CertaintyEquivalent(in CashStream stream, int termYears)
    {
        ReadOnlySpan<double> weights = GaussHermite.Weights;
        Span<double> value = stackalloc double[weights.Length];
        int years = discount.Length;
        double lowest = double.PositiveInfinity;
        double highest = double.NegativeInfinity;
        double mean = 0;
        for (int n = 0; n < value.Length; n++)
        {
            double present = 0;
            for (int y = 0; y < termYears; y++)
            {
                double level = success[(n * years) + y];
                double usage = Math.Max(stream.GuaranteeDollars, stream.UsageDollars * level);
                present += discount[y] * ((stream.OtherDollars * level) + (stream.ShareOfUsage * usage));
            }

            value[n] = present;
            lowest = Math.Min(lowest, present);
            highest = Math.Max(highest, present);
            mean += weights[n] * present;
        }

        if (riskAversionPerDollar * (highest - lowest) < SmallExponent)
        {
            double variance = 0;
            for (int n = 0; n < value.Length; n++)
            {
                variance += weights[n] * (value[n] - mean) * (value[n] - mean);
            }

            return mean - (riskAversionPerDollar * variance / 2);
        }

        // The worst point is taken out of the exponent so that it cannot overflow.
        double expected = 0;
        for (int n = 0; n < value.Length; n++)
        {
            expected += weights[n] * Math.Exp(-riskAversionPerDollar * (value[n] - lowest));
        }

        return lowest - (Math.Log(expected) / riskAversionPerDollar);
    }
}

/// <summary>A yearly stream that scales with success: other cash, and the usage payments of a licence with their guarantee.</summary>
/// <param name="OtherDollars">Cash a year at forecast success, apart from the licence.</param>
/// <param name="UsageDollars">Usage payment a year at forecast success.</param>
/// <param name="GuaranteeDollars">Least usage payment a year.</param>
/// <param name="ShareOfUsage">What the party gets of it: positive for the label (after artists), -1 for the platform.</param>
internal readonly record struct CashStream(double OtherDollars, double UsageDollars, double GuaranteeDollars, double ShareOfUsage);
