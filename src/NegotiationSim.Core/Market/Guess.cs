using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Law;

namespace NegotiationSim.Core.Market;

/// <summary>What a party makes of the other side from published accounts and the custom of the trade.</summary>
internal static class Guess
{
    /// <summary>The platform's gain in profit from the licence before paying for it, dollars a year.</summary>
    public static double PlatformProfit(NegotiationBrief brief) =>
        ProfitBeforeThisLabel(brief, brief.With) - ProfitBeforeThisLabel(brief, brief.Without);

    /// <summary>What an injunction would cost the platform, dollars a year.</summary>
    public static double PlatformLossByInjunction(NegotiationBrief brief, ClaimBrief claim) =>
        ProfitBeforeThisLabel(brief, claim.Going) - ProfitBeforeThisLabel(brief, claim.Enjoined);

    /// <summary>The label's change of receipts elsewhere, before its artists, dollars a year.</summary>
    public static double LabelReceiptsElsewhere(NegotiationBrief brief) => ReceiptsElsewhere(brief, brief.Without, brief.With);

    /// <summary>What an injunction would bring the label elsewhere, before its artists, dollars a year.</summary>
    public static double LabelGainOfInjunction(NegotiationBrief brief, ClaimBrief claim) =>
        ReceiptsElsewhere(brief, claim.Going, claim.Enjoined);

    private static double ReceiptsElsewhere(NegotiationBrief brief, MarketForecast before, MarketForecast after)
    {
        double change = 0;
        for (int p = 0; p < after.Platforms.Length; p++)
        {
            if (p != brief.Platform)
            {
                change += UsageRevenue(after.Platforms[p], brief.Label) - UsageRevenue(before.Platforms[p], brief.Label);
            }
        }

        return brief.CustomaryRoyaltyShareElsewhere * change;
    }

    private static double ProfitBeforeThisLabel(NegotiationBrief brief, MarketForecast market)
    {
        PlatformForecast platform = market.Platforms[brief.Platform];
        double othersUsage = 0;
        for (int l = 0; l < platform.LabelPlays.Length; l++)
        {
            othersUsage += l == brief.Label ? 0 : platform.UsageShare(l);
        }

        return (platform.RevenueDollars * (1 - brief.Accounts.PublishingShare - (brief.CustomaryRoyaltyShareHere * othersUsage)))
            - (brief.Accounts.CostPerUserMonthDollars * platform.UserMonths);
    }

    private static double UsageRevenue(PlatformForecast platform, int label) => platform.RevenueDollars * platform.UsageShare(label);
}
