using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>The statement of the industry: with the clause, advances are equal for each point of the market.</summary>
public sealed class MostFavouredNationWorldTests
{
    private static readonly WorldRun With = WorldRun.Of(World(["major", "minor", "indie"]));
    private static readonly WorldRun Without = WorldRun.Of(World([]));

    [Fact]
    public void Lump_sums_are_equal_for_each_point_of_the_market_with_the_clause_only()
    {
        Spread(With).ShouldBeLessThan(0.05);
        Spread(Without).ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void Royalty_shares_of_holders_are_equal_too()
    {
        RatesPaid(With).Distinct().Count().ShouldBe(1);
        RatesPaid(Without).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public void What_is_added_is_paid_and_the_ledger_sums_to_zero()
    {
        With.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
        var paid = With.Result.Ledger.Where(total => total.Kind == "lump-sum").Sum(total => total.MicroDollars) / 1e6;
        With.Result.Years.Sum(year => year.Licences.Sum(licence => licence.LumpSumDollars)).ShouldBe(paid, 1e-3);
        paid.ShouldBeGreaterThan(With.Result.Negotiations.Sum(talks => talks.Deal?.Terms.LumpSumDollars ?? 0));
    }

    /// <summary>The major signs a year after the minor, when half of the minor's two years are left.</summary>
    [Fact]
    public void What_a_lump_sum_lacks_is_owed_for_the_years_left()
    {
        WorldSpecification world = World(["minor"]);
        var run = WorldRun.Of(world with
        {
            Years = 2,
            Bargaining = world.Bargaining with { RoyaltyShares = [0.3], TermYears = [2] },
            Standoffs = [new() { Label = "major", Platform = "alpha", Year = SmallWorld.StartYear, Quarter = 1, Quarters = 4 }],
        });
        double Agreed(int label, int quarter) => run.Result.Negotiations
            .Single(talks => talks.Platform == 0 && talks.Label == label && talks.Quarter.Index == quarter).Deal!.Terms.LumpSumDollars;
        var plays = run.Settlements.First(s => s.Platform == 0 && s.Quarter.Quarter.Index == 4).Quarter.LabelPlays;
        double owed = run.Result.Years[1].Licences.Single(licence => licence is { Platform: 0, Label: 1 }).LumpSumDollars;
        double lacking = (Agreed(0, 4) * plays[1] / plays[0]) - Agreed(1, 0);

        // Shares are compared as forecast, which is not quite what is then played.
        lacking.ShouldBeGreaterThan(0);
        owed.ShouldBe(lacking / 2, 0.1 * lacking);
    }

    /// <summary>The clause is void from its first day: the same terms are agreed and paid as if nobody had it.</summary>
    [Fact]
    public void Clause_that_the_law_bars_changes_nothing()
    {
        var barred = new PolicySpecification { Year = SmallWorld.StartYear, Quarter = 1, Lever = PolicyLever.MostFavouredNation, Market = null, Value = 1 };
        var run = WorldRun.Of(World(["major", "minor", "indie"]) with { Policies = [barred] });
        WorldRun.TextOf(run.Result.Ledger).ShouldBe(WorldRun.TextOf(Without.Result.Ledger));
        WorldRun.TextOf(With.Result.Ledger).ShouldNotBe(WorldRun.TextOf(Without.Result.Ledger));
    }

    /// <summary>Alpha starts without licences: all three talk at once in the first quarter, over advances on one royalty share or another.</summary>
    private static WorldSpecification World(string[] holders) => SmallWorld.Specification with
    {
        Years = 1,
        Platforms = SmallWorld.Specification.Platforms.SetItem(0, SmallWorld.Specification.Platforms[0] with { StartLicence = null }),
        Bargaining = SmallWorld.Specification.Bargaining with
        {
            RoyaltyShares = [0.2, 0.25, 0.3, 0.35, 0.4],
            PerPlayFees = [0],
            GuaranteeShares = [0],
            TermYears = [1],
            LumpSumKinds = [LumpSumKind.Advance],
            MostFavoured = [.. holders],
        },
    };

    /// <summary>Largest over smallest lump sum for a point of the market, less one.</summary>
    private static double Spread(WorldRun run)
    {
        var (_, quarter, _) = run.Settlements.First(s => s.Platform == 0);
        double[] perPoint = [.. run.Result.Years[0].Licences.Where(licence => licence.Platform == 0)
            .Select(licence => licence.LumpSumDollars / quarter.LabelPlays[licence.Label])];
        return (perPoint.Max() / perPoint.Min()) - 1;
    }

    private static double[] RatesPaid(WorldRun run) => [.. run.Result.Years[0].Licences.Where(licence => licence.Platform == 0)
        .Select(licence => Math.Round(licence.EarnedDollars / licence.UsedRevenueDollars, 6))];
}
