using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>How a platform's price and use answer payments that depend on use: double marginalisation.</summary>
/// <remarks>
/// A fee per subscriber or play adds to marginal cost c, and a revenue share r turns it into c / (1 - r); a lump sum does neither
/// (Spengler, "Vertical integration and antitrust policy", Journal of Political Economy 58, 1950, pages 347-352).
/// The platform marks up the resulting cost, or takes the monopoly price of logit demand, p = c/(1-r) + (1 + W)/alpha with
/// W = W(exp(delta - alpha c/(1-r) - 1)) and W the function of Lambert. Use follows the logit share at the new price.
/// </remarks>
/// <param name="PriceDollarsPerMonth">Price in the forecast; above 0.</param>
/// <param name="PriceSensitivityPerDollar">alpha, logit units per dollar a month; above 0.</param>
/// <param name="MarketShare">Share of people who subscribe in the forecast, (0, 1).</param>
/// <param name="CostDollarsPerMonth">Marginal cost of a subscriber, fees under other licences included; at least 0.</param>
/// <param name="CommittedRevenueShare">Share of revenue that publishers, other labels and statutory licences take, [0, 1).</param>
/// <param name="Markup">Markup over marginal cost, at least 0; null for the profit-maximising price.</param>
public sealed record PriceResponse(
    double PriceDollarsPerMonth,
    double PriceSensitivityPerDollar,
    double MarketShare,
    double CostDollarsPerMonth,
    double CommittedRevenueShare,
    double? Markup)
{
    /// <summary>The response of a platform whose forecast price is a markup over marginal cost, which follows from the price.</summary>
    public static PriceResponse OfMarkup(double priceDollars, double sensitivity, double marketShare, double committedShare, double markup) =>
        new(priceDollars, sensitivity, marketShare, priceDollars * (1 - committedShare) / (1 + markup), committedShare, markup);

    /// <summary>The response of a platform whose forecast price maximises its profit; marginal cost follows from the first-order condition.</summary>
    public static PriceResponse OfProfitMaximum(double priceDollars, double sensitivity, double marketShare, double committedShare) => new(
        priceDollars,
        sensitivity,
        marketShare,
        (priceDollars - (1 / (sensitivity * (1 - marketShare)))) * (1 - committedShare),
        committedShare,
        null);

    // Above this the price would run away: no platform sells at twenty times its cost to pay a share.
    private const double MostRevenueShare = 0.95;

    /// <summary>The forecast year once the price has answered the terms, and what that does to the platform's profit before it pays this label.</summary>
    public PriceAnswer Answer(LicenceUse use, LicenceTerms terms)
    {
        ArgumentNullException.ThrowIfNull(use);
        ArgumentNullException.ThrowIfNull(terms);
        double price = Price(use, terms);
        double people = Math.Exp(PriceSensitivityPerDollar * (price - PriceDollarsPerMonth));
        double useFactor = 1 / (MarketShare + ((1 - MarketShare) * people));
        double revenueFactor = price / PriceDollarsPerMonth * useFactor;
        LicenceUse after = new(
            use.RevenueDollars * revenueFactor,
            use.UsageShare,
            use.Plays * useFactor,
            use.SubscriberMonths * useFactor,
            use.UserMonths * useFactor)
        {
            LeastDollars = use.LeastDollars * useFactor,
        };
        double profit = ((1 - CommittedRevenueShare) * (after.RevenueDollars - use.RevenueDollars))
            - (CostDollarsPerMonth * (after.SubscriberMonths - use.SubscriberMonths));
        return new PriceAnswer(after, profit, useFactor);
    }

    private double Price(LicenceUse use, LicenceTerms terms)
    {
        // Of several payments the greatest alone is paid, and it alone is a marginal cost.
        terms = use.Due(terms);
        double playsPerSubscriber = use.SubscriberMonths > 0 ? use.Plays / use.SubscriberMonths : 0;
        double fee = (terms.PerSubscriberFeeDollars * use.UsageShare) + (terms.PerPlayFeeDollars * playsPerSubscriber);
        double share = Math.Min(MostRevenueShare, CommittedRevenueShare + (terms.RoyaltyShare * use.UsageShare));
        double cost = (CostDollarsPerMonth + fee) / (1 - share);
        if (Markup is { } markup)
        {
            return (1 + markup) * cost;
        }

        double meanUtility = (PriceSensitivityPerDollar * PriceDollarsPerMonth) + Math.Log(MarketShare / (1 - MarketShare));
        return cost + ((1 + LambertOfExp(meanUtility - (PriceSensitivityPerDollar * cost) - 1)) / PriceSensitivityPerDollar);
    }

    /// <summary>W(e^x): the solution of w + ln w = x, by Newton from a start on the convex side.</summary>
    private static double LambertOfExp(double x)
    {
        double w = x > 1 ? x : Math.Exp(x) / (1 + Math.Exp(x));
        for (int i = 0; i < 20; i++)
        {
            double step = w * (x - w - Math.Log(w)) / (1 + w);
            w += step;
            if (Math.Abs(step) <= 1e-15 * w)
            {
                break;
            }
        }

        return w;
    }
}

/// <summary>What a platform's new price does.</summary>
/// <param name="Use">The forecast year at the new price.</param>
/// <param name="ProfitChangeDollars">Change of the platform's profit before paying this label, dollars a year.</param>
/// <param name="UseFactor">Use at the new price over use in the forecast.</param>
public readonly record struct PriceAnswer(LicenceUse Use, double ProfitChangeDollars, double UseFactor);
