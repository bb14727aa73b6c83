using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>How a platform that prices by its cost, or by best reply, will answer payments by use, read off the market by a small change of its price.</summary>
/// <remarks>
/// Both sides see the platform as one subscription at its mean price, with rivals' prices as they are. What its cost is follows from
/// its price today, in which the levies of today weigh; the price to come bears those that are left with all licences sought. Were a
/// best-replying platform's cost below 0, the price is not yet a best reply, and no answer is foreseen.
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
    /// <param name="levies">Share of the platform's revenue in each market owed under statutory licences, today and with all licences sought; empty where none is.</param>
    public static async ValueTask<PriceResponse?> OfAsync(
        WorldSpecification world,
        MarketScene scene,
        int platform,
        MarketForecast with,
        Func<PlatformPosture, ValueTask<MarketForecast>> dearer,
        double customaryShare,
        double usageShare,
        (ImmutableArray<double> Before, ImmutableArray<double> After) levies)
    {
        PlatformSpecification spec = world.Platforms[platform];
        PlatformPosture posture = scene.Postures[platform];
        double price = Mean(spec, i => posture.PriceDollarsPerMonth[i]);
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
        double customary = spec.PublishingShare + customaryShare;
        double levyAfter = MeanLevy(world, spec, levies.After, customary);
        double committed = Math.Min(MostShare, spec.PublishingShare + levyAfter + (customaryShare * (1 - usageShare)));
        double owed = Math.Min(MostShare, customary + MeanLevy(world, spec, levies.Before, customary));
        double? markup = spec.Pricing == PricingKind.CostPlus ? spec.Markup : null;
        double cost = markup is { } over ? price * (1 - owed) / (1 + over) : (price - (1 / slope)) * (1 - owed);
        return slope > 0 && cost >= 0 ? new PriceResponse(price, slope / (1 - share), share, cost, committed, markup) : null;
    }

    /// <summary>The one levy that raises the mean price as much as the markets' own levies do, beside another share of revenue owed.</summary>
    /// <remarks>A price is in proportion to 1/(1 - owed), so that is the quantity whose mean counts.</remarks>
    private static double MeanLevy(WorldSpecification world, PlatformSpecification spec, ImmutableArray<double> levyShares, double owedBeside)
    {
        if (levyShares.All(levy => levy == 0))
        {
            return 0;
        }

        List<string> markets = [.. world.Markets.Select(market => market.Id)];
        double LevyOn(int offering) => levyShares[markets.IndexOf(spec.Offerings[offering].Market)];
        return 1 - owedBeside - (1 / Mean(spec, i => 1 / (1 - Math.Min(MostShare, owedBeside + LevyOn(i)))));
    }

    /// <summary>Mean over a platform's subscriptions, by users at the start where there were any; 0 where it has none.</summary>
    private static double Mean(PlatformSpecification spec, Func<int, double> ofOffering)
    {
        (double Value, double Users)[] subscriptions = [.. spec.Offerings
            .Select((offering, i) => (Offering: offering, Index: i))
            .Where(o => o.Offering.Tier == TierKind.Subscription)
            .Select(o => (ofOffering(o.Index), o.Offering.StartUsers))];
        double users = subscriptions.Sum(s => s.Users);
        return users > 0 ? subscriptions.Sum(s => s.Value * s.Users) / users : subscriptions.Select(s => s.Value).DefaultIfEmpty(0).Average();
    }
}
