using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class IncomeByRankTests
{
    private static readonly Gen<ImmutableArray<BracketSpecification>> Counts =
        from steps in RandomWorlds.Real(0.3, 2.5).Zip(RandomWorlds.Real(0.3, 3)).ListOf().Resize(6)
        from first in Gen.Choose(1, 20)
        select Published(first, steps);

    [Fact]
    public void Every_published_count_is_hit_and_income_falls_with_rank() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(4, 1),
        Prop.ForAll(Counts.ToArbitrary(), counts =>
        {
            IncomeByRank income = new(counts, 3 * counts[0].Artists);
            foreach (var count in counts)
            {
                income.At(count.Artists).ShouldBe(count.AtLeastDollars, 1e-9 * count.AtLeastDollars);
            }

            var last = 3.0 * counts[0].Artists;
            double[] incomes = [.. Enumerable.Range(0, 200).Select(i => income.At(Math.Pow(last, i / 199.0)))];
            incomes.ShouldBe(incomes.OrderDescending());
            incomes.ShouldAllBe(i => i > 0 && double.IsFinite(i));
        }));

    [Fact]
    public void Between_two_counts_income_is_pareto_with_their_exponent()
    {
        IncomeByRank income = new(Published(10, [(1, 2), (1.5, 2)]), 10_000);
        var (n1, n2) = (Published(10, [(1, 2), (1.5, 2)])[0], Published(10, [(1, 2), (1.5, 2)])[1]);
        var exponent = Math.Log((double)n1.Artists / n2.Artists) / Math.Log(n2.AtLeastDollars / n1.AtLeastDollars);
        var rank = Math.Sqrt((double)n1.Artists * n2.Artists);
        income.At(rank).ShouldBe(n2.AtLeastDollars * Math.Pow(n2.Artists / rank, 1 / exponent), 1e-9 * n2.AtLeastDollars);
    }

    [Fact]
    public void Two_counts_are_one_pareto_all_the_way()
    {
        IncomeByRank income = new([new() { AtLeastDollars = 1_000, Artists = 800 }, new() { AtLeastDollars = 2_000, Artists = 200 }], 100_000);
        foreach (var rank in new[] { 1, 10, 400, 5_000, 100_000.0 })
        {
            income.At(rank).ShouldBe(1_000 * Math.Pow(800 / rank, 0.5), 1e-6);
        }
    }

    [Fact]
    public void Published_counts_of_the_generator_are_not_trivial()
    {
        var sample = Counts.Sample(size: 6, seed: new Rnd(1), numberOfSamples: 100).ToArray();
        sample.Count(c => c.Length > 4).ShouldBeGreaterThan(20);
        sample.Count(c => c[0].Artists > 1_000).ShouldBeGreaterThan(20);
    }

    /// <summary>Counts from the top down: each step lowers the threshold by a factor and raises the count by a power of it.</summary>
    private static ImmutableArray<BracketSpecification> Published(int first, IEnumerable<(double Exponent, double LogStep)> steps)
    {
        List<BracketSpecification> counts = [new() { AtLeastDollars = 1e6, Artists = first }];
        foreach (var (exponent, logStep) in steps.Append((1, 1)))
        {
            counts.Insert(0, new()
            {
                AtLeastDollars = counts[0].AtLeastDollars * Math.Exp(-logStep),
                Artists = Math.Max(counts[0].Artists + 1, (long)(counts[0].Artists * Math.Exp(exponent * logStep))),
            });
        }

        return [.. counts];
    }
}
