using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Who is paid for the plays of what generators make.</summary>
public sealed class AttributionTests
{
    private const int Muse = 4;

    private static readonly WorldSpecification World = SmallWorld.WithGenerator;
    private static readonly ImmutableArray<Repertoire> Repertoires = [.. Enumerable.Range(0, 3).Select(_ => new Repertoire([], [10, 10, 10], 30))];

    // The major licenses pop alone, the minor pop and rap; nobody licenses folk.
    private static readonly TrainingSets Training = TrainingSets.None(World, Repertoires, FreeUse.None(World))
        .With(Muse, 0, [6, 0, 0]).With(Muse, 1, [2, 4, 0]);

    [Fact]
    public void Without_tracing_the_training_data_decide()
    {
        Attribution byTraining = Attribution.ByTraining(Training);
        byTraining.PlaysOf(Muse, 0, 100).ShouldBe(100 * 0.5 * 6 / ((0.5 * 8) + (0.3 * 4)), 1e-9);
        byTraining.PerPopularity(Muse, 0).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1, 0, 75)]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 37.5)]
    public void Traced_plays_count_for_the_genre_that_was_played(double pop, double rap, double majors) =>
        Traced(1, [pop, rap, 0]).PlaysOf(Muse, 0, 100).ShouldBe(majors, 1e-9);

    [Fact]
    public void What_was_played_in_a_genre_that_the_generator_does_not_know_says_nothing()
    {
        Traced(1, [1, 1, 50]).PlaysOf(Muse, 0, 100).ShouldBe(37.5, 1e-9);
        Traced(1, [0, 0, 50]).PlaysOf(Muse, 0, 100).ShouldBe(Attribution.ByTraining(Training).PlaysOf(Muse, 0, 100), 1e-9);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.9)]
    public void Plays_that_cannot_be_traced_go_by_training_and_no_play_is_lost(double accuracy)
    {
        double[] outputs = [3, 1, 2];
        double untraced = Attribution.ByTraining(Training).PlaysOf(Muse, 0, 100);
        double traced = Traced(1, outputs).PlaysOf(Muse, 0, 100);
        Traced(accuracy, outputs).PlaysOf(Muse, 0, 100).ShouldBe((accuracy * traced) + ((1 - accuracy) * untraced), 1e-9);
        Enumerable.Range(0, 3).Sum(l => Traced(accuracy, outputs).PlaysOf(Muse, l, 100)).ShouldBe(100, 1e-9);
    }

    [Fact]
    public void What_artists_count_for_adds_up_to_the_labels_part()
    {
        Attribution attribution = Traced(0.6, [3, 1, 2]);
        ImmutableArray<double> perPopularity = attribution.PerPopularity(Muse, 1);
        ((2 * perPopularity[0]) + (4 * perPopularity[1])).ShouldBe(attribution.PlaysOf(Muse, 1, 1), 1e-12);
        perPopularity[0].ShouldBeGreaterThan(perPopularity[1]);
    }

    [Fact]
    public void Genres_of_outputs_are_those_of_listeners_who_are_equally_open()
    {
        WorldSpecification alike = World with
        {
            Consumers = World.Consumers with
            {
                AgeBands = [.. World.Consumers.AgeBands.Select(a => a with { OpennessShift = 0 })],
                Synthetic = World.Consumers.Synthetic with { OpennessSd = 0 },
            },
        };
        double a = alike.Consumers.Synthetic.Intercept;
        double Odds(int g) => Math.Exp(a + alike.Genres[g].Replaceability);
        int classes = alike.Consumers.PopularityClasses.Length;
        double[] heard = [40, 20, 10];
        double[] human = [.. heard.Select((h, g) => h / (1 + Odds(g)))];
        double[] synthetic = [.. heard.Select((h, g) => h - human[g])];
        double[] outputs = Attribution.OutputsOf(alike, [new MarketResponse
        {
            Market = 0,
            Users = [1],
            HumanHours = [.. human.SelectMany(h => Enumerable.Repeat(h / classes, classes))],
            SyntheticHours = [synthetic.Sum()],
            GeneratorUsers = [],
            UsersPerDollar = [],
            SurplusDollarsPerMonth = 0,
        }]);
        for (int g = 0; g < outputs.Length; g++)
        {
            outputs[g].ShouldBe(synthetic[g], 1e-9);
        }
    }

    [Fact]
    public void Tracing_moves_royalties_between_artists_and_no_money_is_lost()
    {
        WorldRun Run(double accuracy) => WorldRun.Of(World with
        {
            // Little displaced listening, so that labels license it.
            Consumers = World.Consumers with { Synthetic = World.Consumers.Synthetic with { Intercept = -9 } },
            Labels = [.. World.Labels.Select(l => l with { AdvanceYears = 0 })],
            Platforms = World.Platforms.SetItem(Muse, World.Platforms[Muse] with
            {
                Generator = World.Platforms[Muse].Generator! with { Training = TrainingSource.Licensed, AttributionAccuracy = accuracy },
            }),
            Bargaining = World.Bargaining with { RoyaltyShares = [0.05], PerPlayFees = [0], GuaranteeShares = [0] },
        });
        WorldRun traced = Run(1);
        traced.LedgerSums.ShouldAllBe(sum => sum.MicroDollars == 0);
        AiRoyalties(traced).ShouldBeGreaterThan(0);
        WorldRun.TextOf(traced.Result.Years[^1].Artists).ShouldNotBe(WorldRun.TextOf(Run(0).Result.Years[^1].Artists));
    }

    private static Attribution Traced(double accuracy, double[] outputs) =>
        Attribution.ByOutputs(Training, [.. World.Platforms.Select((_, p) => p == Muse ? accuracy : 0)], outputs);

    private static double AiRoyalties(WorldRun run) => run.Result.Years.Sum(y =>
        y.Artists.ByTierAndSource.Where(t => t.Source == IncomeSource.AiRoyalty).Sum(t => t.IncomeDollars));
}
