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
            var (choice, hours) = Listen(conditions);
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
        var (_, whole) = Listen(Conditions([1, 1, 1, 1, 1, 1]));
        var (_, gap) = Listen(Conditions([0, 1, 1, 1, 1, 1]), choiceOf: Conditions([1, 1, 1, 1, 1, 1]));
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
                (human[g][i] + synthetic[g][i]).ShouldBe(Market.Block.Taste[(g * Market.Block.Stride) + i], 1e-15);
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
        var with = await OneMarket.WithGenerator(World, 1, 1).Audience.ForecastAsync(
            conditions with { GeneratorQuality = [2], GeneratorPriceDollarsPerMonth = [0] });
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

    /// <summary>Each consumer's choice, and the hours it leads to; the choice may be that under other conditions.</summary>
    private static (double[] Choice, double[] Hours) Listen(MarketConditions conditions, MarketConditions? choiceOf = null)
    {
        var shares = Market.Choose(choiceOf ?? conditions).Shares;
        var block = Market.Block;
        var catalogues = Catalogues.Of(conditions, World.Genres.Length);
        ServiceChoice choice = new(block, conditions, catalogues, World.Consumers.CatalogueWeight);
        ResponseSums sums = new(2, 0, World.Genres.Length, Classes);
        using TileScratch scratch = new(2, 0, catalogues.Count, World.Genres.Length);
        foreach (var tile in block.Tiles)
        {
            choice.Choose(tile, scratch);
            for (var j = 0; j < 2; j++)
            {
                shares.AsSpan((j * block.Count) + tile.First, tile.Count).CopyTo(TileScratch.Row(scratch.Shares, j, tile.Count));
            }

            ListeningKernel.Add(block, tile, catalogues, scratch, new HeardTaste(block.Taste[tile.First..], block.Stride, []), sums);
        }

        return (shares, [.. sums.Build(conditions, Market.Services, block.PeopleEach).HumanHours]);
    }

    private static double[] Of(double[] hours, int service) => hours.Chunk(World.Genres.Length * Classes).ElementAt(service);

    private static (double[][] Human, double[][] Synthetic) Split(double quality, bool labelled)
    {
        var block = Market.Block;
        double[][] human = [.. World.Genres.Select(_ => new double[block.Count])];
        double[][] synthetic = [.. World.Genres.Select(_ => new double[block.Count])];

        // Services that carry one genre each show what is synthetic in each.
        var genres = World.Genres.Length;
        var conditions = Market.Conditions(0.2, new double[genres], new double[genres]) with
        {
            Coverage = [.. Enumerable.Range(0, genres * genres).Select(cell => cell / genres == cell % genres ? 1.0 : 0)],
        };
        var catalogues = Catalogues.Of(conditions, genres);
        SyntheticShare split = new(World.Genres, World.Consumers.Synthetic, quality, labelled);
        using TileScratch scratch = new(genres, 0, genres, genres);
        foreach (var tile in block.Tiles)
        {
            split.Split(block, tile, catalogues, scratch.Human, scratch.Synthetic, scratch.Spare);
            for (var g = 0; g < genres; g++)
            {
                TileScratch.Row(scratch.Human, g, tile.Count).CopyTo(human[g].AsSpan(tile.First));
                TileScratch.Row(scratch.Synthetic, g, tile.Count).CopyTo(synthetic[g].AsSpan(tile.First));
            }
        }

        return (human, synthetic);
    }
}
