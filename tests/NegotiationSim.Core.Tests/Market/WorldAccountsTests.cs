using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>What must hold of the money in every run.</summary>
[Collection(RandomWorldRuns.Name)]
public sealed class WorldAccountsTests(RandomWorldRuns runs)
{
    [Fact]
    public void Ledger_sums_to_exactly_zero_after_every_quarter()
    {
        foreach (var run in runs.All)
        {
            run.LedgerSums.Length.ShouldBe(4 * run.World.Years);
            run.LedgerSums.ShouldAllBe(sum => sum == Money.Zero);
        }
    }

    [Fact]
    public void Artists_of_a_year_have_exactly_what_labels_paid_them()
    {
        foreach (var run in runs.All)
        {
            foreach (var year in run.Result.Years)
            {
                Income(year, IncomeSource.Advance).ShouldBe(Paid(run, year, "artist-advance"));
                Income(year, IncomeSource.LumpSum).ShouldBe(Paid(run, year, "artist-lump-sum"));
                Income(year, IncomeSource.Streaming, IncomeSource.OtherRecorded, IncomeSource.AiRoyalty, IncomeSource.Settlement, IncomeSource.Social)
                    .ShouldBe(Paid(run, year, "artist-royalty"));
            }
        }
    }

    [Fact]
    public void Observed_revenue_payments_and_profit_are_those_of_the_ledger()
    {
        foreach (var run in runs.All)
        {
            foreach (var year in run.Result.Years)
            {
                for (var p = 0; p < year.Platforms.Length; p++)
                {
                    var account = $"platform:{run.World.Platforms[p].Id}";
                    Micro(year.Platforms[p].RevenueDollars).ShouldBe(Sum(run, t => t.Year == year.Year && t.To == account));
                    Micro(year.Platforms[p].RevenueDollars - year.Platforms[p].ProfitDollars)
                        .ShouldBe(Sum(run, t => t.Year == year.Year && t.From == account));
                }

                for (var l = 0; l < year.Labels.Length; l++)
                {
                    var account = $"label:{run.World.Labels[l].Id}";
                    Micro(year.Labels[l].RevenueDollars).ShouldBe(Sum(run, t => t.Year == year.Year && t.To == account));
                    Micro(year.Labels[l].RevenueDollars - year.Labels[l].ProfitDollars)
                        .ShouldBe(Sum(run, t => t.Year == year.Year && t.From == account));
                }
            }
        }
    }

    [Fact]
    public void Other_recorded_revenue_is_shared_out_in_full()
    {
        foreach (var run in runs.All)
        {
            foreach (var year in run.Result.Years)
            {
                Paid(run, year, "other-recorded").ShouldBe(4 * Money.FromDollars(run.World.OtherRecordedRevenuePerYear / 4).MicroDollars);
            }
        }
    }

    [Fact]
    public void Unlicensed_source_pays_nobody()
    {
        foreach (var run in runs.All)
        {
            run.Result.Ledger.ShouldNotContain(t => t.From == "platform:pirate");
            run.Result.Ledger.ShouldContain(t => t.Kind == "settlement");
        }
    }

    private static long Income(YearObservation year, params IncomeSource[] sources) => year.Artists.ByTierAndSource
        .Where(t => sources.Contains(t.Source))
        .Sum(t => Micro(t.IncomeDollars));

    private static long Paid(WorldRun run, YearObservation year, string kind) => Sum(run, t => t.Year == year.Year && t.Kind == kind);

    private static long Sum(WorldRun run, Func<LedgerTotal, bool> where) => run.Result.Ledger.Where(where).Sum(t => t.MicroDollars);

    private static long Micro(double dollars) => (long)Math.Round(dollars * 1e6);
}
