using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Adds up a year's users and prices of single offers, and the consumer surplus of markets and of groups of consumers.</summary>
internal sealed class OfferBook(WorldSpecification world, Offerings offerings)
{
    private readonly double[] users = new double[offerings.All.Length];
    private readonly double[] prices = new double[offerings.All.Length];
    private readonly double[] surplus = new double[world.Markets.Length];
    private readonly double[] ofThirds = new double[PriceThirds.Count];

    /// <summary>Each market's consumer surplus of the year so far, dollars.</summary>
    public ImmutableArray<double> MarketSurplusDollars => [.. surplus];

    /// <summary>The same of each third of consumers by price sensitivity.</summary>
    public ImmutableArray<double> SurplusByPriceThirdDollars => [.. ofThirds];

    /// <summary>Each offering's means over a whole year.</summary>
    public ImmutableArray<OfferObservation> Observations => [.. users.Zip(prices, (number, price) => new OfferObservation(number, price))];

    /// <summary>Adds a quarter.</summary>
    public void Add(
        MarketTally tally, ServedSurplus served, ImmutableArray<double> pricesDollarsPerMonth)
    {
        for (int o = 0; o < users.Length; o++)
        {
            users[o] += tally.Users[o] / Quarter.PerYear;
            prices[o] += pricesDollarsPerMonth[o] / Quarter.PerYear;
        }

        for (int m = 0; m < surplus.Length; m++)
        {
            surplus[m] += Quarter.Months * served.ByMarket[m];
        }

        for (int third = 0; third < ofThirds.Length; third++)
        {
            ofThirds[third] += Quarter.Months * served.ByPriceThird[third];
        }
    }

    /// <summary>Forgets the year.</summary>
    public void Clear()
    {
        Array.Clear(users);
        Array.Clear(prices);
        Array.Clear(surplus);
        Array.Clear(ofThirds);
    }
}
