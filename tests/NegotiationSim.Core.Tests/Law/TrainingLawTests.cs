using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Law;

public sealed class TrainingLawTests
{
    [Theory]
    [InlineData(TrainingRegime.LicenceRequired, TrainingSource.Scraped, 1)]
    [InlineData(TrainingRegime.FairUse, TrainingSource.Scraped, 1)]
    [InlineData(TrainingRegime.OptOut, TrainingSource.Scraped, 0.6)]
    [InlineData(TrainingRegime.Levy, TrainingSource.Scraped, 1)]
    [InlineData(TrainingRegime.OptOut, TrainingSource.Licensed, 0)]
    [InlineData(TrainingRegime.Levy, TrainingSource.Licensed, 1)]
    [InlineData(TrainingRegime.Levy, TrainingSource.OptedIn, 0)]
    public void Free_share_follows_from_the_law_and_from_what_the_generator_stands_for(TrainingRegime regime, TrainingSource training, double share) =>
        new TrainingLaw(regime, 0.5, 0.4, 0.05).FreeShare(training).ShouldBe(share, 1e-15);

    [Theory]
    [InlineData(TrainingRegime.LicenceRequired, true, 1)]
    [InlineData(TrainingRegime.FairUse, true, 0.7)]
    [InlineData(TrainingRegime.OptOut, false, 0)]
    [InlineData(TrainingRegime.Levy, false, 0)]
    public void Court_can_be_asked_only_where_training_may_be_unlawful(TrainingRegime regime, bool actionable, double chance)
    {
        TrainingLaw law = new(regime, 0.3, 0.4, 0.05);
        law.Actionable.ShouldBe(actionable);
        law.PlaintiffChance.ShouldBe(chance, 1e-15);
    }

    [Fact]
    public void Injunction_takes_out_the_works_or_bars_the_market_and_touches_no_other()
    {
        WorldSpecification world = TrainingWorlds.Of(TrainingSource.Scraped, null);
        FreeUse use = FreeUse.Under(world, [.. world.Markets.Select(TrainingLaw.Of)]);
        use[4, 0, 0].ShouldBe(1);
        use[0, 0, 0].ShouldBe(0);
        FreeUse works = use.Enjoined(4, 0, 0, InjunctionScope.Works);
        (works[4, 0, 0], works[4, 1, 0], works[4, 0, 1], works.IsBarred(4, 0)).ShouldBe((0, 1, 1, false));
        FreeUse market = use.Enjoined(4, 0, 0, InjunctionScope.Market);
        (market.IsBarred(4, 0), market.IsBarred(4, 1), market.IsBarred(0, 0)).ShouldBe((true, false, false));
    }

    [Fact]
    public void Higher_chance_of_fair_use_lowers_the_settlement()
    {
        double Settlement(double fairUse)
        {
            var chance = new TrainingLaw(TrainingRegime.FairUse, fairUse, 0, 0).PlaintiffChance;
            var prospect = TrialProspect.AtTrial(chance, new CourtPace(2, 1, 0.2), 0.08);
            return SettlementTalks.Amount(prospect.Value(84e6, 1e6, 0), -prospect.Value(-84e6, 1e6, 0))!.Value;
        }

        Settlement(0.2).ShouldBeGreaterThan(Settlement(0.5));
        Settlement(0.5).ShouldBeGreaterThan(Settlement(0.6));
    }

    /// <summary>Of what is used without a licence the mean over markets counts, and where a generator may not serve it uses nothing.</summary>
    [Fact]
    public void Market_in_which_a_model_may_not_serve_adds_nothing_to_what_it_is_trained_on()
    {
        const int Muse = 4;
        WorldSpecification world = TrainingWorlds.Of(TrainingSource.Scraped, TrainingWorlds.Law(TrainingRegime.FairUse));
        Repertoire[] repertoires = [new([], [7, 0, 0], 1), new([], [0, 700, 0], 1), new([], [0, 0, 70], 1)];
        FreeUse use = FreeUse.Under(world, [.. world.Markets.Select(TrainingLaw.Of)]);
        TrainingSets free = TrainingSets.None(world, repertoires, use);
        TrainingSets barred = free.Using(use.Enjoined(Muse, 0, 0, InjunctionScope.Market));
        Enumerable.Range(0, 3).Select(l => free.Weight(Muse, l)).ShouldBe([0.5, 0.3, 0.2], 1e-12);
        Enumerable.Range(0, 3).Select(l => barred.Weight(Muse, l)).ShouldBe([0.25, 0.15, 0.1], 1e-12);
    }
}
