using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>A label and a platform that would gain by a licence, and do not meet.</summary>
public sealed class StandoffTests
{
    private const int Year = SmallWorld.StartYear + 1;
    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Years = 3,
        Bargaining = SmallWorld.Specification.Bargaining with { TermYears = [1] },
    };

    private static readonly WorldRun Peace = WorldRun.Of(World);
    private static readonly WorldRun Parted = Run(quarters: 6);

    [Fact]
    public void Standoff_moves_nothing_before_its_date_and_something_after_it()
    {
        Parted.Before(Year).ShouldBe(Peace.Before(Year));
        WorldRun.TextOf(Parted.Result.Years[^1]).ShouldNotBe(WorldRun.TextOf(Peace.Result.Years[^1]));
    }

    [Fact]
    public void No_talks_are_held_until_it_is_over_and_then_at_once()
    {
        int[] Talks(WorldRun run) => [.. run.Result.Negotiations.Where(n => n.Platform == 0 && n.Label == 0).Select(n => n.Quarter.Index)];

        Talks(Peace).ShouldContain(index => index >= 4 && index < 10);
        Talks(Parted).ShouldNotContain(index => index >= 4 && index < 10);
        Talks(Parted)[0].ShouldBe(10);
    }

    [Fact]
    public void Licence_in_force_is_kept_to_its_end_and_others_talk_meanwhile()
    {
        int lapsed = Parted.Result.Years.Sum(year => year.Platforms[0].BlackoutPairQuarters);

        lapsed.ShouldBe(10 - Peace.Result.Negotiations.First(n => n.Platform == 0 && n.Label == 0).Quarter.Index);
        Parted.Result.Negotiations.Where(n => n.Quarter.Year == Year && (n.Platform, n.Label) != (0, 0)).ShouldNotBeEmpty();
    }

    /// <summary>Of the hours that people listen on platforms which seek a label, the part that cannot hear it costs it standing, most of which it regains in a year.</summary>
    [Fact]
    public void Label_loses_standing_by_the_hours_of_listeners_who_cannot_hear_it()
    {
        double standing = 0;
        foreach (var quarter in Parted.Settlements.GroupBy(s => s.Quarter.Quarter.Index).OrderBy(q => q.Key))
        {
            double Hours(bool missing) => quarter.Where(s => s.Platform < 3 && !(missing && s.Quarter.InForce[0])).Sum(s =>
                s.Quarter.Users.Zip(World.Platforms[s.Platform].Offerings, (users, offering) => users * offering.HoursFactor).Sum());
            standing = (0.84 * standing) - (Hours(missing: true) / Hours(missing: false));
            if (quarter.Key % 4 == 3)
            {
                Parted.Result.Years[quarter.Key / 4].Labels[0].Reputation.ShouldBe(standing, 1e-12);
            }
        }

        Parted.Result.Years.Min(year => year.Labels[0].Reputation).ShouldBeLessThan(-0.3);
    }

    [Fact]
    public void Standoff_of_a_pair_that_is_licensed_throughout_changes_nothing()
    {
        WorldSpecification longer = World with { Years = 1 };

        WorldRun.Of(longer with { Standoffs = [Standoff(SmallWorld.StartYear, 4)] }).Text().ShouldBe(WorldRun.Of(longer).Text());
    }

    private static WorldRun Run(int quarters) => WorldRun.Of(World with { Standoffs = [Standoff(Year, quarters)] });

    private static StandoffSpecification Standoff(int year, int quarters) => new()
    {
        Year = year,
        Quarter = 1,
        Label = World.Labels[0].Id,
        Platform = World.Platforms[0].Id,
        Quarters = quarters,
    };
}
