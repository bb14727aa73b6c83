using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>How a platform that prices by its cost will answer payments by use, read off the market by a small change of its price.</summary>
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
    public static async ValueTask<PriceResponse?> OfAsync(
        WorldSpecification world,
        MarketScene scene,
        int platform,
        MarketForecast with,
        Func<PlatformPosture, ValueTask<MarketForecast>> dearer,
        double customaryShare,
        double usageShare)
    {
        PlatformSpecification spec = world.Platforms[platform];
        PlatformPosture posture = scene.Postures[platform];
        double price = posture.PriceDollarsPerMonth.Max();
        double months = with.Platforms[platform].SubscriberMonths;
        if (spec.Pricing != PricingKind.CostPlus || !(price > 0 && months > 0))
        {
            return null;
        }

        MarketForecast after = await dearer(
            posture with { PriceDollarsPerMonth = [.. posture.PriceDollarsPerMonth.Select(p => p * (1 + Step))] });
        double slope = -Math.Log(after.Platforms[platform].SubscriberMonths / months) / (Step * price);
        double people = spec.Offerings.Where(o => o.Tier == TierKind.Subscription).Select(o => o.Market).Distinct()
            .Sum(id => world.Markets.Single(market => market.Id == id).People);
        double share = Math.Min(MostShare, months / (MonthsPerYear * people));
        double committed = Math.Min(MostShare, spec.PublishingShare + (customaryShare * (1 - usageShare)));
        double owed = Math.Min(MostShare, spec.PublishingShare + customaryShare);
        return slope > 0
            ? new PriceResponse(price, slope / (1 - share), share, price * (1 - owed) / (1 + spec.Markup), committed, spec.Markup)
            : null;
    }
}
