using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>Random valid worlds around <see cref="SmallWorld"/>: shares, prices, elasticities, parties, menus, shocks, generators.</summary>
internal static class RandomWorlds
{
    public static Gen<WorldSpecification> Generator =>
        from consumers in Consumers()
        from artists in Artists()
        from labels in Labels()
        from platforms in Platforms()
        from generator in Gen.Choose(0, 1).Two()
        from bargaining in Bargaining()
        from years in Gen.Choose(2, 3)
        from other in Real(0, 20e6)
        let chosen = generator.Item1 == 1 ? platforms : platforms[..^1]
        from shocks in Shocks(chosen, years).ListOf().Resize(4)
        from policies in Policies(years).ListOf().Resize(3)
        select SmallWorld.Specification with
        {
            Years = years,
            Consumers = consumers,
            Artists = artists,
            Labels = [.. labels],
            Platforms = [.. chosen],
            Bargaining = bargaining,
            OtherRecordedRevenuePerYear = other,
            Shocks = [.. shocks],
            Policies = [.. policies],
        };

    public static Gen<double> Real(double low, double high) => Gen.Choose(0, 1000).Select(i => low + ((high - low) * i / 1000));

    private static Gen<ConsumerSpecification> Consumers() =>
        from elasticity in Real(-2, -0.5)
        from sensitivityLogSd in Real(0, 0.6)
        from catalogueWeight in Real(0.2, 2)
        from reconsider in Real(0.1, 1)
        from concentration in Real(0.5, 10)
        from intercept in Real(-6, -1)
        from labelled in Gen.Elements(true, false)
        select SmallWorldConsumers.Specification with
        {
            OwnPriceElasticity = elasticity,
            PriceSensitivityLogSd = sensitivityLogSd,
            CatalogueWeight = catalogueWeight,
            ReconsiderPerQuarter = reconsider,
            TasteConcentration = concentration,
            Synthetic = SmallWorldConsumers.Specification.Synthetic with { Intercept = intercept, Labelled = labelled },
        };

    private static Gen<ArtistSpecification> Artists() =>
        from volatility in Real(0, 0.8)
        from persistence in Real(0, 0.9)
        from entry in Real(0, 0.2)
        from outside in Real(0, 1.5)
        from never in Real(0, 0.8)
        from threshold in Real(0, 0.5)
        from fear in Real(0, 0.3)
        from inertia in Real(0, 4)
        select SmallWorldArtists.Specification with
        {
            VolatilityPerYear = volatility,
            PersistencePerYear = persistence,
            EntryPerYear = entry,
            OutsideOption = (0.5 * outside, outside),
            NeverConsent = never,
            ConsentThreshold = threshold,
            FearedDisplacement = fear,
            SwitchInertia = inertia,
        };

    private static Gen<LabelSpecification[]> Labels() =>
        from start in Shares(4, 8)
        from tail in Shares(2, 5)
        from royalties in Real(0.1, 0.9).ListOf(3)
        from passThrough in Real(0, 0.9).ListOf(3)
        from advances in Real(0, 2).ListOf(3)
        from costs in Real(0, 0.8).ListOf(3)
        from parties in Party().ListOf(3)
        select SmallWorld.Specification.Labels.Select((label, i) => label with
        {
            StartShare = start[i],
            TailShare = tail[i],
            ArtistRoyaltyRate = royalties[i],
            LumpSumPassThrough = passThrough[i],
            AdvanceYears = advances[i],
            OperatingCostShare = costs[i],
            Party = parties[i],
        }).ToArray();

    private static Gen<PlatformSpecification[]> Platforms() =>
        from users in Real(0.4, 1.1).ListOf(5)
        from prices in Real(0.5, 2).ListOf(5)
        from costs in Real(0, 0.6).ListOf(5)
        from costPlus in Gen.Elements(true, false, false).ListOf(5)
        from limits in Gen.Elements(0, 0.05, 1, 3).ListOf(5)
        from royalties in Real(0.1, 0.7).ListOf(5)
        from licensed in Gen.Elements(true, true, true, false).ListOf(5)
        from terms in Gen.Choose(1, 2).ListOf(5)
        from parties in Party().ListOf(5)
        from payouts in Gen.Elements(Enum.GetValues<PayoutRuleKind>()).ListOf(5)
        select SmallWorld.WithGenerator.Platforms.Select((platform, i) => platform with
        {
            Offerings = [.. platform.Offerings.Select(o => o with { StartUsers = users[i] * o.StartUsers, PricePerMonth = prices[i] * o.PricePerMonth })],
            CostPerUserMonth = platform.Kind == PlatformKind.Unlicensed ? 0 : costs[i] + 0.1,
            Pricing = costPlus[i] && platform.Kind != PlatformKind.Unlicensed ? PricingKind.CostPlus : PricingKind.Fixed,
            Markup = 5 * prices[i],
            LumpSumLimit = limits[i],
            Payout = new() { Rule = payouts[i] },
            StartLicence = platform.StartLicence is null || !licensed[i] ? null : new() { RoyaltyShare = royalties[i], TermYears = terms[i] },
            Party = parties[i],
        }).ToArray();

    private static Gen<PartySpecification> Party() =>
        from discount in Real(0.02, 0.2)
        from aversion in Gen.Elements(0, 0, 5, 100)
        from growth in Real(-0.1, 0.15)
        from growthSd in Real(0, 0.4)
        from exponent in Gen.Elements(0.2, 1, 4)
        from guessedDiscount in Real(0.02, 0.2)
        select SmallWorld.Party(exponent) with
        {
            DiscountRate = discount,
            RiskAversionPerBillion = aversion,
            Belief = new() { Growth = growth, GrowthSd = growthSd, Spread = 0.05 },
            GuessedDiscountRate = guessedDiscount,
        };

    private static Gen<BargainingSpecification> Bargaining() =>
        from rounds in Gen.Choose(1, 12)
        from royalties in Gen.Elements(Menu(0), Menu(0, 0.5), Menu(0.2, 0.4, 0.6), Menu(0, 0.1, 0.3, 0.5, 0.7))
        from perPlay in Gen.Elements(Menu(0), Menu(0, 0.001), Menu(0.001, 0.004))
        from perSubscriber in Gen.Elements(Menu(0), Menu(0, 1), Menu(0.5, 3))
        from guarantees in Gen.Elements(Menu(0), Menu(0, 0.5, 1.1))
        from terms in Gen.Elements<int[]>([1], [1, 2], [2, 3])
        select new BargainingSpecification
        {
            Rounds = rounds,
            RoyaltyShares = [.. royalties],
            PerPlayFees = [.. perPlay],
            PerSubscriberFees = [.. perSubscriber],
            GuaranteeShares = [.. guarantees],
            TermYears = [.. terms],
        };

    private static Gen<ShockSpecification> Shocks(PlatformSpecification[] platforms, int years) =>
        from kind in Gen.Elements(Enum.GetValues<ShockKind>())
        from year in Gen.Choose(0, years - 1)
        from quarter in Gen.Choose(1, 4)
        from value in Real(0.5, 1.5)
        let generator = Array.Find(platforms, p => p.Generator is not null)
        let aboutGenerator = kind is ShockKind.Cohort or ShockKind.TechnologyFactor
        let effective = aboutGenerator && generator is null ? ShockKind.PriceFactor : kind
        select new ShockSpecification
        {
            Year = SmallWorld.StartYear + year,
            Quarter = quarter,
            Kind = effective,
            Target = effective switch
            {
                ShockKind.PriceFactor => platforms[0].Id,
                ShockKind.OpenLetter => "all",
                _ => generator!.Id,
            },
            Value = effective switch
            {
                ShockKind.Cohort => Math.Round(value * 50),
                _ => value,
            },
        };

    private static Gen<PolicySpecification> Policies(int years) =>
        from lever in Gen.Elements(Enum.GetValues<PolicyLever>())
        from market in Gen.Elements<string?>("north", "south", null)
        from year in Gen.Choose(0, years - 1)
        from quarter in Gen.Choose(1, 4)
        from share in Real(0, 1)
        select new PolicySpecification
        {
            Year = SmallWorld.StartYear + year,
            Quarter = quarter,
            Lever = lever,
            Market = market,
            Value = lever switch
            {
                PolicyLever.Labelling or PolicyLever.MostFavouredNation => Math.Round(share),
                PolicyLever.PayoutRule => Math.Floor(4.99 * share) - 1,
                PolicyLever.Consent => Math.Floor(3.99 * share) - 1,
                PolicyLever.PassThrough => 0.9 * share,
                PolicyLever.Attribution => share,
                _ => share / 20,
            },
        };

    private static double[] Menu(params double[] entries) => entries;

    /// <summary>Three shares that sum to one.</summary>
    private static Gen<double[]> Shares(int low, int high) => Gen.Choose(low, high).ListOf(3)
        .Select(weights => weights.Select(w => (double)w / weights.Sum()).ToArray());
}
