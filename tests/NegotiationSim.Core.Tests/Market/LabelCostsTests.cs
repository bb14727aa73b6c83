using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>A label's running costs are a share of what it keeps after artists, an advance being earned by use or when its licence ends.</summary>
public sealed class LabelCostsTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Years = 4,
        Markets = [.. SmallWorld.Specification.Markets.Select(m => m with { Enforcement = m.Enforcement with { DetectionPerYear = 0 } })],
    };

    /// <summary>Of the second year's 60 million Alpha's use repays 34 or so; the licence ends and the labels keep the rest.</summary>
    [Fact]
    public void Advance_counts_as_it_is_earned_and_what_is_left_of_it_when_the_licence_ends() => Holds(World with
    {
        Platforms = World.Platforms.SetItem(0, World.Platforms[0] with { StartLicence = new() { RoyaltyShare = 0.5, TermYears = 2, Advances = [5e6, 60e6] } }),
        Bargaining = World.Bargaining with { LumpSumKinds = [LumpSumKind.Advance] },
    });

    [Fact]
    public void Buy_out_counts_at_once_less_what_artists_have_for_their_consent() => Holds(SmallWorld.WithGenerator with
    {
        Years = 2,
        Markets = World.Markets,
        Bargaining = World.Bargaining with { RoyaltyShares = [0], PerPlayFees = [0], GuaranteeShares = [0] },
    });

    private static void Holds(WorldSpecification world)
    {
        var run = WorldRun.Of(world);
        var advances = world.Bargaining.LumpSumKinds.Contains(LumpSumKind.Advance);
        for (var l = 0; l < world.Labels.Length; l++)
        {
            var account = $"label:{world.Labels[l].Id}";
            foreach (var year in run.Result.Years)
            {
                double From(string kind) => run.Result.Ledger.Where(t => t.Year == year.Year && t.From == account && t.Kind == kind).Sum(t => t.MicroDollars) / 1e6;
                double To(string kind) => run.Result.Ledger.Where(t => t.Year == year.Year && t.To == account && t.Kind == kind).Sum(t => t.MicroDollars) / 1e6;
                var earned = year.Licences.Where(x => x.Label == l).Sum(x => x.PaidDollars + x.SetOffDollars + x.LapsedDollars);
                var kept = earned + (advances ? 0 : To("lump-sum")) + To("other-recorded") - From("artist-royalty") - From("artist-lump-sum");
                From("operating-cost").ShouldBe(world.Labels[l].OperatingCostShare * kept, 1e-3, $"{account} in {year.Year}");
            }
        }

        run.Result.Ledger.Where(t => t.Kind == "lump-sum").Sum(t => t.MicroDollars).ShouldBeGreaterThan(0);
    }
}
