using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>How a platform that prices by its cost, or by best reply, will answer payments by use, read off the market by a small change of its price.</summary>
/// <remarks>
/// Both sides see the platform as one subscription at its mean price, with rivals' prices as they are. What a best-replying platform's
/// cost is follows from its price: were it below 0, the price is not yet a best reply, and no answer is foreseen.
/// </remarks>
internal static class PriceResponses
{
    private const double MonthsPerYear = 12;

    // Large enough to stand out from rounding, small enough to be a slope.
    private const double Step = 0.01;

    // A platform that has the whole market, or that owes all its revenue, has no price to speak of.
    private const double MostShare = 0.95;

    /// <summary>The response; null for a platform whose price does not answer its cost, or that sells nothing.</summary>
    /// <param name="world">The world.</param>
    /// <param name="scene">The market.</param>
    /// <param name="platform">The platform.</param>
    /// <param name="with">The forecast with all licences sought.</param>
    /// <param name="dearer">Forecasts the same with other prices.</param>
    /// <param name="customaryShare">Revenue share customary on the platform.</param>
    /// <param name="usageShare">The label's share of use.</param>
    /// <param name="levyShares">Share of the platform's revenue in each market owed under statutory licences, taken as given; empty where none is.</param>
    public static async ValueTask<PriceResponse?> OfAsync(
        WorldSpecification world,
        MarketScene scene,
        int platform,
        MarketForecast with,
        Func<PlatformPosture, ValueTask<MarketForecast>> dearer,
        double customaryShare,
        double usageShare,
        ImmutableArray<double> levyShares)
    {
        PlatformSpecification spec = world.Platforms[platform];
        PlatformPosture posture = scene.Postures[platform];
        (double price, double levy) = MeanPrice(world, spec, posture, levyShares);
        double months = with.Platforms[platform].SubscriberMonths;
        if (spec.Pricing == PricingKind.Fixed || !(price > 0 && months > 0))
        {
            return null;
        }

        MarketForecast after = await dearer(
            posture with { PriceDollarsPerMonth = [.. posture.PriceDollarsPerMonth.Select(p => p * (1 + Step))] });
        double slope = -Math.Log(after.Platforms[platform].SubscriberMonths / months) / (Step * price);
        double people = spec.Offerings.Where(o => o.Tier == TierKind.Subscription).Select(o => o.Market).Distinct()
            .Sum(id => world.Markets.Single(market => market.Id == id).People);
        double share = Math.Min(MostShare, months / (MonthsPerYear * people));
        double committed = Math.Min(MostShare, spec.PublishingShare + levy + (customaryShare * (1 - usageShare)));
        double owed = Math.Min(MostShare, spec.PublishingShare + levy + customaryShare);
        double? markup = spec.Pricing == PricingKind.CostPlus ? spec.Markup : null;
        double cost = markup is { } over ? price * (1 - owed) / (1 + over) : (price - (1 / slope)) * (1 - owed);
        return slope > 0 && cost >= 0 ? new PriceResponse(price, slope / (1 - share), share, cost, committed, markup) : null;
    }

    /// <summary>Mean price of a platform's subscriptions and mean levy on them, by users at the start where there were any; where prices follow cost, the first subscription's.</summary>
    private static (double Price, double Levy) MeanPrice(
        WorldSpecification world, PlatformSpecification spec, PlatformPosture posture, ImmutableArray<double> levyShares)
    {
        double LevyIn(string market) => levyShares.IsEmpty ? 0 : levyShares[world.Markets.Select(m => m.Id).ToList().IndexOf(market)];
        (TierKind Tier, double Price, double Levy, double Users)[] subscriptions = [.. spec.Offerings
            .Select((o, i) => (o.Tier, posture.PriceDollarsPerMonth[i], LevyIn(o.Market), o.StartUsers))
            .Where(o => o.Tier == TierKind.Subscription)];
        if (subscriptions.Length == 0)
        {
            return (0, 0);
        }

        if (spec.Pricing == PricingKind.CostPlus)
        {
            return (subscriptions[0].Price, subscriptions[0].Levy);
        }

        double users = subscriptions.Sum(s => s.Users);
        double Mean(Func<(TierKind Tier, double Price, double Levy, double Users), double> of) =>
            users > 0 ? subscriptions.Sum(s => of(s) * s.Users) / users : subscriptions.Average(of);
        return (Mean(s => s.Price), Mean(s => s.Levy));
    }
}
