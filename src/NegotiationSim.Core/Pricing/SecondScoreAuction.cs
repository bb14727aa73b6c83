using System.Globalization;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Pricing;

/// <summary>Buyers who each hold an auction, under the plain logit: the best offer wins, at a price that leaves the buyer what the best rival offers.</summary>
/// <remarks>
/// N. H. Miller, "Modeling the effects of mergers in procurement", International Journal of Industrial Organization 37, 2014, pages
/// 201-208; auction2nd.logit of the R package antitrust. Every firm offers what it sells at cost, so that who sells what does not depend
/// on who owns whom, and a merger moves money alone. With a firm's share S and sensitivity a, what it has of all buyers, -ln(1-S)/a a
/// person, is what they would lose without it, and more it cannot have. Nothing is lost by it: posted (<see cref="RetailPrices"/>) or bargained
/// (<see cref="BuyerBargaining"/>) prices above cost turn some buyers away, and so leave less to divide.
/// <para>Example: sensitivity 1.2, mean utilities at cost 2, 1.5 and 1, hence shares 0.47399, 0.28749 and 0.17437, one firm a product:
/// margins 1.129481488, 0.9825307765 and 0.9157190401; after a merger of the first two 1.568550745 on both.</para>
/// </remarks>
public static class SecondScoreAuction
{
    /// <summary>Mean margin over cost on what is sold of each product; the same for all products of a firm.</summary>
    /// <param name="priceSensitivity">Utility lost by a unit of money; above 0.</param>
    /// <param name="firms">Owner of each product.</param>
    /// <param name="shares">Shares at prices of cost, above 0, together below 1.</param>
    /// <exception cref="ArgumentException">A number is outside its range, or counts do not match.</exception>
    public static double[] Margins(double priceSensitivity, ReadOnlySpan<int> firms, ReadOnlySpan<double> shares)
    {
        double[] sold = SoldByFirm(priceSensitivity, firms, shares);
        return [.. sold.Select(share => Profit(priceSensitivity, share) / share)];
    }

    /// <summary>What all firms have, money for each person; what it rises by in a merger is what buyers lose by it.</summary>
    /// <inheritdoc cref="Margins"/>
    public static double Profits(double priceSensitivity, ReadOnlySpan<int> firms, ReadOnlySpan<double> shares)
    {
        double[] sold = SoldByFirm(priceSensitivity, firms, shares);
        double profits = 0;
        for (int j = 0; j < sold.Length; j++)
        {
            profits += Profit(priceSensitivity, sold[j]) * shares[j] / sold[j];
        }

        return profits;
    }

    private static double Profit(double priceSensitivity, double sold) => -Exponentials.Log1Plus(-sold) / priceSensitivity;

    /// <summary>Share of the firm of each product.</summary>
    private static double[] SoldByFirm(double priceSensitivity, ReadOnlySpan<int> firms, ReadOnlySpan<double> shares)
    {
        Require.Positive(priceSensitivity);
        if (shares.Length != firms.Length)
        {
            throw new ArgumentException("There must be as many shares as firms.", nameof(shares));
        }

        var sold = new double[firms.Length];
        double all = 0;
        for (int j = 0; j < sold.Length; j++)
        {
            all += shares[j] > 0 ? shares[j] : throw OutOfRange("a share", shares[j]);
            for (int k = 0; k < sold.Length; k++)
            {
                sold[j] += firms[k] == firms[j] ? shares[k] : 0;
            }
        }

        return all < 1 ? sold : throw OutOfRange("all together", all);

        static ArgumentOutOfRangeException OutOfRange(string what, double value) => new(
            nameof(shares), string.Create(CultureInfo.InvariantCulture, $"{what}: {value:R}"), "Allowed: shares above 0 and together below 1.");
    }
}
