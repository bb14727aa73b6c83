using NegotiationSim.Core.Observation;
using NegotiationSim.Experiments.Runs;

namespace NegotiationSim.Experiments.Tests.Runs;

public sealed class ScenarioRunnerTests
{
    [Fact]
    public async Task Run_hands_the_host_the_scenarios_world()
    {
        var asked = new List<string>();
        RunResult run = await Runner(asked).RunAsync(SampleScenario.With(), seed: 7, replication: 3);
        run.ShouldBeSameAs(SampleRun.Run);
        asked.ShouldBe(["sample, 10 years, seed 7, replication 3"]);
    }

    [Fact]
    public async Task Another_horizon_changes_the_years_and_nothing_else()
    {
        var asked = new List<string>();
        await Runner(asked).RunAsync(SampleScenario.With().Over(years: 2), seed: 7);
        asked.ShouldBe(["sample, 2 years, seed 7, replication 0"]);
    }

    private static ScenarioRunner Runner(List<string> asked) => new((world, seed, replication, _, _) =>
    {
        asked.Add($"{world.Name}, {world.Years} years, seed {seed}, replication {replication}");
        return Task.FromResult(SampleRun.Run);
    });
}
