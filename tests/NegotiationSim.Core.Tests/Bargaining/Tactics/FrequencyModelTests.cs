using MathNet.Numerics.Statistics;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Tactics;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

public sealed class FrequencyModelTests
{
    [Fact]
    public void Knowing_nothing_it_likes_all_outcomes_alike()
    {
        var model = new FrequencyModel(TacticTalks.Space(2, 3));
        Enumerable.Range(0, 6).ShouldAllBe(o => Math.Abs(model.Estimate(o) - 1) < 1e-12);
        model.Weight(0).ShouldBe(0.5);
    }

    // Issue 0 stays three times and issue 1 once; each time adds 0.2 to a weight of 1.
    [Fact]
    public void Counts_give_worths_and_repetitions_weights()
    {
        var space = TacticTalks.Space(2, 3);
        var model = new FrequencyModel(space);
        foreach (int[] offer in new int[][] { [0, 0], [0, 1], [0, 1], [0, 2] })
        {
            model.Observe(space.OutcomeOf(offer));
        }

        Enumerable.Range(0, 2).Select(v => model.Worth(0, v)).ShouldBe([1, 1.0 / 5]);
        Enumerable.Range(0, 3).Select(v => model.Worth(1, v)).ShouldBe([2.0 / 3, 1, 2.0 / 3]);
        model.Weight(0).ShouldBe(1.6 / 2.8, 1e-12);
        model.Weight(1).ShouldBe(1.2 / 2.8, 1e-12);
        model.Estimate(space.OutcomeOf([1, 0])).ShouldBe(((1.6 / 5) + (1.2 * 2 / 3)) / 2.8, 1e-12);
    }

    // Measured over 200 domains after 90 of 100 offers of a Boulware party: 711 favourites of 800 (chance: 160), correlation 0.697
    // (chance: 0), at least 0.454.
    [Fact]
    public void Offers_reveal_the_favourite_values_and_the_order_of_outcomes()
    {
        int favourites = 0;
        List<double> correlations = [];
        foreach (var domain in AdditiveDomains.All)
        {
            var other = domain.Profiles[1];
            var model = Listen(other, 90, 100);
            int best = other.Ranking.Outcomes[^1];
            favourites += Enumerable.Range(0, AdditiveDomains.Issues).Count(i => Favourite(model, i) == domain.Space.ValueOf(best, i));
            var estimates = Enumerable.Range(0, domain.Space.Count).Select(model.Estimate);
            correlations.Add(Correlation.Pearson(estimates, other.Utilities.ToArray()));
        }

        string found = $"favourites {favourites} of 800, correlation {correlations.Mean()}, least {correlations.Min()}";
        favourites.ShouldBeGreaterThan(700, found);
        correlations.Mean().ShouldBeGreaterThan(0.68, found);
        correlations.Min().ShouldBeGreaterThan(0.4, found);
    }

    private static int Favourite(FrequencyModel model, int issue) =>
        Enumerable.Range(0, AdditiveDomains.Values).MaxBy(v => model.Worth(issue, v));

    private static FrequencyModel Listen(UtilityProfile other, int offers, int rounds)
    {
        var model = new FrequencyModel(other.Space);
        var party = TacticTalks.Seat("boulware", other, 1, rounds);
        foreach (int round in Enumerable.Range(1, offers))
        {
            // It is offered its worst outcome every time and so never accepts.
            model.Observe(TacticTalks.Ask(party, other.Ranking.Outcomes[0], round).Offer);
        }

        return model;
    }
}
