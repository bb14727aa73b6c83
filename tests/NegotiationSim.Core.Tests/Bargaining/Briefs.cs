using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>Briefs of one label and one platform, whose product earns 100 dollars a year, all of it on the label's plays.</summary>
internal static class Briefs
{
    public const double RevenueDollars = 100;
    public const double Unlimited = 1e6;

    /// <summary>Talks about a sum of money for one year.</summary>
    public static NegotiationBrief LumpSumOnly(int rounds = 10, double largestLumpSum = Unlimited) =>
        Over([new LicenceTerms()], rounds, largestLumpSum);

    /// <summary>Talks about a lump sum, or a royalty, or any mix, for some years.</summary>
    public static NegotiationBrief Royalties(double[] shares, int years = 1, int rounds = 10, double largestLumpSum = Unlimited) =>
        Over([.. shares.Select(share => Royalty(share, years: years))], rounds, largestLumpSum);

    public static NegotiationBrief Over(
        LicenceTerms[] menu, int rounds = 10, double largestLumpSum = Unlimited, double askDollarsPerYear = 0, double scale = 1)
    {
        var market = new MarketForecast([new PlatformForecast(scale * RevenueDollars, 12, 12, [1000], 1000)]);
        return new NegotiationBrief
        {
            Id = "2024-Q1/label/platform",
            Quarter = Quarter.At(2024, 0),
            Label = 0,
            Platform = 0,
            Rounds = rounds,
            With = market,
            Without = market,
            Menu = [.. menu],
            LargestLumpSumDollars = largestLumpSum,
            CustomaryRoyaltyShareHere = 0,
            CustomaryRoyaltyShareElsewhere = 0,
            LabelsKnownGrowth = 0,
            PlatformsKnownGrowth = 0,
            Accounts = new PublishedAccounts(0, 0),
            Cohort = askDollarsPerYear > 0 ? new CohortOffer(1, askDollarsPerYear, []) : null,
        };
    }

    /// <summary>A royalty share of the 100 dollars, with a guarantee.</summary>
    public static LicenceTerms Royalty(double share, double guarantee = 0, int years = 1) =>
        new(royaltyShare: share, guaranteeDollarsPerYear: guarantee, termYears: years);
}
