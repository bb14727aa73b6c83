using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Whose consent a licence to train needs, by law and by contract, and what it costs a label to go without.</summary>
public sealed class ConsentTests
{
    private const int Muse = 4;

    // A generator that licenses whole repertoires, and displaces little, so that labels license it.
    private static readonly WorldSpecification World = SmallWorld.WithGenerator with
    {
        Years = 2,
        Platforms = SmallWorld.WithGenerator.Platforms.SetItem(Muse, SmallWorld.Generator("muse", 0) with
        {
            Generator = SmallWorld.Generator("muse", 0).Generator! with { Training = TrainingSource.Licensed },
        }),
        Consumers = SmallWorld.WithGenerator.Consumers with
        {
            Synthetic = SmallWorld.WithGenerator.Consumers.Synthetic with { Intercept = -9 },
        },
    };

    private static readonly WorldRun NotAsked = WorldRun.Of(World);

    [Fact]
    public void Generator_that_licenses_repertoires_asks_nobody_by_itself()
    {
        Licences(NotAsked).ShouldNotBeEmpty();
        Licences(NotAsked).ShouldAllBe(n => n.Consenting == 0);
    }

    [Fact]
    public void Law_makes_it_ask_all_artists_or_as_many_as_it_wants()
    {
        WorldSpecification optIn = World with { Policies = [Consent(ConsentRule.OptIn)] };
        WorldSpecification few = optIn with
        {
            Platforms = World.Platforms.SetItem(Muse, World.Platforms[Muse] with { Generator = World.Platforms[Muse].Generator! with { Cohort = 12 } }),
        };
        Talks(WorldRun.Of(optIn)).ShouldAllBe(n => n.Consenting > 12);
        Talks(WorldRun.Of(few)).GroupBy(n => n.Quarter).ShouldAllBe(q => q.Sum(n => n.Consenting) <= 12 && q.Any(n => n.Consenting > 0));
    }

    [Fact]
    public void Contract_that_needs_consent_makes_one_label_ask()
    {
        WorldRun run = WorldRun.Of(World with { Labels = World.Labels.SetItem(1, World.Labels[1] with { Consent = ConsentRule.OptIn }) });
        Talks(run).Where(n => n.Label == 1).ShouldAllBe(n => n.Consenting > 0);
        Talks(run).Where(n => n.Label != 1).ShouldAllBe(n => n.Consenting == 0);
    }

    [Fact]
    public void Label_that_licenses_against_its_artists_will_loses_reputation_and_one_that_lets_them_object_does_not()
    {
        WorldSpecification touchy = World with { Artists = World.Artists with { ConsentOffence = 0.5 } };
        WorldRun offended = WorldRun.Of(touchy);
        WorldRun objecting = WorldRun.Of(touchy with { Policies = [Consent(ConsentRule.OptOut)] });
        int[] licensing = [.. Licences(offended).Select(n => n.Label).Distinct()];
        licensing.ShouldNotBeEmpty();
        foreach (int l in licensing)
        {
            Reputation(offended, l).ShouldBeLessThan(Reputation(NotAsked, l) - 0.1);
        }

        Licences(objecting).ShouldNotBeEmpty();
        Enumerable.Range(0, 3).ShouldAllBe(l => Reputation(objecting, l) == 0);
    }

    [Fact]
    public void Label_that_fears_the_loss_of_artists_takes_no_licence_that_offends_them()
    {
        WorldRun fearful = WorldRun.Of(World with { Labels = [.. World.Labels.Select(l => l with { OffenceCostShare = 1 })] });
        Licences(fearful).ShouldBeEmpty();
    }

    private static PolicySpecification Consent(ConsentRule rule) => new()
    {
        Year = SmallWorld.StartYear,
        Quarter = 1,
        Lever = PolicyLever.Consent,
        Market = null,
        Value = (double)rule,
    };

    private static NegotiationRecord[] Talks(WorldRun run) => [.. run.Result.Negotiations.Where(n => n.Platform == Muse)];

    private static NegotiationRecord[] Licences(WorldRun run) => [.. Talks(run).Where(n => n.Deal is not null)];

    private static double Reputation(WorldRun run, int label) => run.Result.Years[^1].Labels[label].Reputation;
}
