using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Listening;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Demand;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Listening;

public sealed class ListeningTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification;

    private static readonly OneMarket Market = new(World, 1, 1);

    private static readonly int Classes = World.Consumers.PopularityClasses.Length;

    [Fact]
    public void Hours_by_genre_and_class_add_up_to_the_hours_of_users() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(9, 1),
        Prop.ForAll(RandomWorlds.Real(0.05, 1).ArrayOf(6).ToArbitrary(), coverage =>
        {
            var conditions = Conditions(coverage);
            var (choice, hours) = Listen(conditions, Market.Block.Taste);
            for (var j = 0; j < 2; j++)
            {
                var expected = Enumerable.Range(0, Market.Block.Count)
                    .Sum(i => Market.Block.PeopleEach * choice[(j * Market.Block.Count) + i] * Market.Block.MonthlyHours[i]);
                Of(hours, j).Sum().ShouldBe(expected, 1e-9 * expected);
            }
        }));

    [Fact]
    public void Missing_genre_is_not_heard_and_its_hours_go_to_the_others()
    {
        var (_, whole) = Listen(Conditions([1, 1, 1, 1, 1, 1]), Market.Block.Taste);
        var (_, gap) = Listen(Conditions([0, 1, 1, 1, 1, 1]), Market.Block.Taste, choiceOf: Conditions([1, 1, 1, 1, 1, 1]));
        Of(gap, 0).Take(Classes).ShouldAllBe(h => h == 0);
        Of(gap, 0).Sum().ShouldBe(Of(whole, 0).Sum(), 1e-9 * Of(whole, 0).Sum());
        Of(gap, 0).Skip(Classes).Zip(Of(whole, 0).Skip(Classes)).ShouldAllBe(h => h.First > h.Second);
        Of(gap, 1).ShouldBe(Of(whole, 1));
    }

    [Fact]
    public void Human_and_synthetic_tastes_are_the_whole_taste()
    {
        var (human, synthetic) = Split(quality: 2, labelled: false);
        for (var g = 0; g < human.Length; g++)
        {
            for (var i = 0; i < human[g].Length; i++)
            {
                human[g][i].ShouldBeGreaterThanOrEqualTo(0);
                synthetic[g][i].ShouldBeGreaterThanOrEqualTo(0);
                (human[g][i] + synthetic[g][i]).ShouldBe(Market.Block.Taste[g][i], 1e-15);
            }
        }
    }

    [Fact]
    public void Synthetic_share_has_the_log_odds_of_the_model()
    {
        var (human, synthetic) = Split(quality: 3, labelled: true);
        var spec = World.Consumers.Synthetic;
        for (var g = 0; g < human.Length; g++)
        {
            for (var i = 0; i < 10; i++)
            {
                Math.Log(synthetic[g][i] / human[g][i]).ShouldBe(
                    spec.Intercept + Market.Block.Openness[i] + World.Genres[g].Replaceability + (spec.QualityWeight * Math.Log(3)) - spec.LabelPenalty,
                    1e-9);
            }
        }
    }

    [Fact]
    public void Label_lowers_and_quality_raises_what_everybody_hears_of_synthetic_music()
    {
        var plain = Split(quality: 2, labelled: false).Synthetic;
        var labelled = Split(quality: 2, labelled: true).Synthetic;
        var better = Split(quality: 4, labelled: false).Synthetic;
        for (var g = 0; g < plain.Length; g++)
        {
            plain[g].Zip(labelled[g]).ShouldAllBe(s => s.Second < s.First);
            plain[g].Zip(better[g]).ShouldAllBe(s => s.Second > s.First);
        }
    }

    [Fact]
    public async Task Without_a_generator_there_are_exactly_no_synthetic_hours_and_with_one_human_and_synthetic_are_all()
    {
        var conditions = Conditions([1, 1, 1, 1, 1, 1]);
        var without = await Market.Audience.ForecastAsync(conditions);
        var with = await Market.Audience.ForecastAsync(conditions with { GeneratorQuality = [2] });
        without.SyntheticHours.ShouldBe([0, 0]);
        for (var j = 0; j < 2; j++)
        {
            with.SyntheticHours[j].ShouldBeGreaterThan(0);
            (with.SyntheticHours[j] + Of([.. with.HumanHours], j).Sum())
                .ShouldBe(Of([.. without.HumanHours], j).Sum(), 1e-9 * Of([.. without.HumanHours], j).Sum());
        }
    }

    private static MarketConditions Conditions(double[] coverage) =>
        Market.Conditions(0.2, [2, 1], [10, 8]) with { Coverage = [.. coverage] };

    private static (double[] Choice, double[] Hours) Listen(MarketConditions conditions, double[][] taste, MarketConditions? choiceOf = null)
    {
        var values = Market.Choose(conditions).CatalogueValues;
        var choice = Market.Choose(choiceOf ?? conditions).Probabilities;
        var hours = new double[2 * World.Genres.Length * Classes];
        ListeningKernel.Fill(Market.Block, taste, conditions, values, choice, Market.Services, hours);
        return (choice, hours);
    }

    private static double[] Of(double[] hours, int service) => hours.Chunk(World.Genres.Length * Classes).ElementAt(service);

    private static (double[][] Human, double[][] Synthetic) Split(double quality, bool labelled)
    {
        double[][] human = [.. World.Genres.Select(_ => new double[Market.Block.Count])];
        double[][] synthetic = [.. World.Genres.Select(_ => new double[Market.Block.Count])];
        SyntheticShare.Split(Market.Block, World.Genres, World.Consumers.Synthetic, quality, labelled, human, synthetic);
        return (human, synthetic);
    }
}
