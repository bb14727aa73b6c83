using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Cli.Tests;

/// <summary>Answers at once with a made-up result of the right length and names.</summary>
internal static class FakeHost
{
    public static Task<RunResult> RunAsync(
        WorldSpecification world, ulong seed, int replication, IProgress<WorldProgress>? progress, CancellationToken cancel)
    {
        int quarters = world.Years * Quarter.PerYear;
        for (int i = 0; i < quarters; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var quarter = Quarter.At(world.StartYear, i);
            progress?.Report(new WorldProgress(quarter, quarters, NegotiationsOpen: 1, DealsSigned: i, Blackouts: 2));
        }

        return Task.FromResult(Result(world, seed, replication));
    }

    private static RunResult Result(WorldSpecification world, ulong seed, int replication) => new()
    {
        Scenario = world.Name,
        Seed = seed,
        Replication = replication,
        Names = new(
            [.. world.Labels.Select(label => new AgentName(label.Id, label.Name))],
            [.. world.Platforms.Select(platform => new AgentName(platform.Id, platform.Name))],
            [.. world.Markets.Select(market => market.Id)],
            [.. world.Genres.Select(genre => genre.Id)],
            world.Platforms[0].Name),
        Years = [.. Enumerable.Range(world.StartYear, world.Years).Select(year => Year(year, world))],
        Bargaining = world.Bargaining,
        Negotiations = [],
        Ledger = [],
        Notices = ["Nothing here was simulated."],
    };

    private static YearObservation Year(int year, WorldSpecification world) => new()
    {
        Year = year,
        Artists = Artists,
        Platforms = [.. world.Platforms.Select(_ => new PlatformObservation(100e6, 50e6, 3e9, 1e9, 0, 3e8, 1e9, 0, 0))],
        Labels = [.. world.Labels.Select(_ => new LabelObservation(1e9, 2e9, 1e9, 0, 5e8, 1e8, 200, 0))],
        SyntheticShare = 0.5,
        Welfare = new(5e9, 1e9, 1e8, 5e8, 3e8, 6.9e9),
    };

    private static ArtistIncomeObservation Artists => new()
    {
        ByTierAndSource =
        [
            .. from tier in Enumerable.Range(0, ArtistIncomeObservation.TierNames.Length)
               from source in Enum.GetValues<IncomeSource>().Where(source => source != IncomeSource.Social)
               select new TierIncome(tier, source, 1_000),
        ],
        ArtistsByTier = [.. ArtistIncomeObservation.TierNames.Select(_ => 10L)],
        PercentileDollars = [1, 10, 100, 1_000, 10_000],
        MeanDollars = 500,
        Gini = 0.75,
        CareerGini = 0.5,
        TopOnePercentShare = 0.9,
        TopFourInThousandShare = 0.8,
        ArtistsAbove = [.. ArtistIncomeObservation.CountThresholdsDollars.Select(_ => 10L)],
        GeneratedAbove = [.. ArtistIncomeObservation.CountThresholdsDollars.Select(_ => 10L)],
        Lorenz = [.. Enumerable.Range(0, 101).Select(i => i * i / 10_000.0)],
    };
}
