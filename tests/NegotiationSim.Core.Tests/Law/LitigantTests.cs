using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>What going on with a claim for 100 million is worth to a side that is neutral to risk and does not discount.</summary>
public sealed class LitigantTests
{
    private const double PublicChance = 0.6;
    private const double Optimism = 0.5;

    private static readonly PartySpecification Neutral = SmallWorld.Party(1) with { DiscountRate = 0, RiskAversionPerBillion = 0 };

    private static readonly WorldSpecification World = TrainingWorlds.Of(TrainingSource.Scraped, TrainingWorlds.Law(TrainingRegime.FairUse)) with
    {
        Claims = [TrainingWorlds.Claim("major", Optimism) with { BeliefSpread = 0 }],
    };

    [Fact]
    public void Optimism_moves_the_log_odds_of_each_side_its_own_way()
    {
        static double Moved(double by) => 1 / (1 + Math.Exp(-(Math.Log(PublicChance / (1 - PublicChance)) + by)));
        Weigh(plaintiff: true, Brief()).Chance.ShouldBe(Moved(Optimism), 1e-12);
        Weigh(plaintiff: false, Brief()).Chance.ShouldBe(Moved(-Optimism), 1e-12);
    }

    [Fact]
    public void Plaintiff_counts_on_no_more_than_the_defendant_has()
    {
        var chance = Weigh(plaintiff: true, Brief()).Chance;
        Weigh(plaintiff: true, Brief()).ReserveDollars.ShouldBe((chance * 100e6) - (8 * 1e6), 1e-3);
        Weigh(plaintiff: true, Brief() with { CollectableDollars = 30e6 }).ReserveDollars.ShouldBe((chance * 30e6) - (8 * 1e6), 1e-3);
    }

    [Fact]
    public void Defendant_pays_no_more_than_it_has_whatever_its_lawyers_would_cost()
    {
        var chance = Weigh(plaintiff: false, Brief()).Chance;
        Weigh(plaintiff: false, Brief()).ReserveDollars.ShouldBe((chance * 100e6) + (8 * 2e6), 1e-3);
        Weigh(plaintiff: false, Brief() with { CollectableDollars = 20e6 }).ReserveDollars.ShouldBe(20e6, 1e-3);
    }

    private static ClaimView Weigh(bool plaintiff, ClaimBrief brief) =>
        new Litigant(World, Neutral, plaintiff, new RandomSource(1, 0)).Weigh(brief, 0);

    /// <summary>Eight quarters to judgement in the mean, without an appeal; the plaintiff's lawyers cost a million each, the defendant's two.</summary>
    private static ClaimBrief Brief() => new()
    {
        Claim = Claim.Of(World, 0, PublicChance),
        Pace = new CourtPace(TrialYears: 2, AppealYears: 1, ReversalChance: 0),
        AwardDollars = 100e6,
        InjunctionChance = 0,
        Going = new MarketForecast([]),
        Enjoined = new MarketForecast([]),
        InjunctionYears = 1,
        PlaintiffCostPerQuarterDollars = 1e6,
        DefendantCostPerQuarterDollars = 2e6,
    };
}
