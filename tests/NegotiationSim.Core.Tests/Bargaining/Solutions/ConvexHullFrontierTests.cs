using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Solutions;

public sealed class ConvexHullFrontierTests
{
    private static readonly Arbitrary<(double First, double Second)[]> Outcomes =
        Gen.Choose(0, 20).Two().Select(p => ((double)p.Item1, (double)p.Item2)).NonEmptyListOf().Select(l => l.ToArray()).ToArbitrary();

    [Fact]
    public void Larger_set_costs_the_second_party_under_nash_but_not_under_kalai_smorodinsky()
    {
        var small = new ConvexHullFrontier([(0, 0), (0, 1), (1, 0), (0.75, 0.75)]).ToFrontier();
        var large = new ConvexHullFrontier([(0, 0), (0, 1), (1, 0), (1, 0.7)]).ToFrontier();
        ShouldBe(NashBargaining.Solve(small), 0.75, 0.75);
        ShouldBe(NashBargaining.Solve(large), 1, 0.7);
        ShouldBe(KalaiSmorodinsky.Solve(small), 0.75, 0.75);
        ShouldBe(KalaiSmorodinsky.Solve(large), 0.769230769, 0.769230769);
    }

    [Fact]
    public void Mixture_of_two_outcomes_beats_a_third_between_them()
    {
        var hull = new ConvexHullFrontier([(4, 1), (1, 4), (2, 2)]);
        hull.Corners.ShouldBe([(1, 4), (4, 1)]);
        ShouldBe(NashBargaining.Solve(hull.ToFrontier()), 2.5, 2.5);
        hull.DistanceTo(2.5, 2.6).ShouldBeNear(0.1 / Math.Sqrt(2));
        hull.DistanceTo(5, 1).ShouldBeNear(1);
    }

    [Fact]
    public void Outcomes_on_one_line_have_two_corners()
    {
        var hull = new ConvexHullFrontier(Enumerable.Range(0, 11).Select(k => ((double)k, 10.0 - k)));
        hull.Corners.ShouldBe([(0, 10), (10, 0)]);
        ShouldBe(NashBargaining.Solve(hull.ToFrontier()), 5, 5);
        ShouldBe(KalaiSmorodinsky.Solve(hull.ToFrontier(2, 0)), 6, 4);
    }

    [Fact]
    public void Single_outcome_is_the_solution_if_both_gain()
    {
        var hull = new ConvexHullFrontier([(3, 2), (3, 2), (1, 1)]);
        hull.Corners.ShouldBe([(3, 2)]);
        hull.DistanceTo(0, -2).ShouldBeNear(5);
        ShouldBe(NashBargaining.Solve(hull.ToFrontier()), 3, 2);
        ShouldBe(Egalitarian.Solve(hull.ToFrontier()), 3, 2);
        NashBargaining.Solve(hull.ToFrontier(3, 1)).Agreement.ShouldBeFalse();
    }

    [Fact]
    public void No_outcome_and_no_mixture_of_two_beats_the_frontier() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(3, 1),
        Prop.ForAll(Outcomes, outcomes =>
        {
            var corners = new ConvexHullFrontier(outcomes).Corners;
            return corners.All(outcomes.Contains)
                && corners.Zip(corners.Skip(1)).All(e => e.First.First < e.Second.First && e.First.Second > e.Second.Second)
                && corners.Zip(corners.Skip(1)).All(e => outcomes.All(o =>
                    ((e.Second.First - e.First.First) * (o.Second - e.First.Second))
                    - ((e.Second.Second - e.First.Second) * (o.First - e.First.First)) <= 0));
        }));

    [Fact]
    public void Nash_on_the_hull_has_the_largest_product_over_all_mixtures() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(5, 1),
        Prop.ForAll(Outcomes, outcomes =>
        {
            var solution = NashBargaining.Solve(new ConvexHullFrontier(outcomes).ToFrontier());
            double best = solution.FirstUtility * solution.SecondUtility;
            return outcomes.All(a => outcomes.All(b => Enumerable.Range(0, 5).All(k =>
                (a.First + ((b.First - a.First) * k / 4)) * (a.Second + ((b.Second - a.Second) * k / 4)) <= best + 1e-9)));
        }));

    [Fact]
    public void Generated_outcomes_are_not_trivial()
    {
        var hulls = Outcomes.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 200)
            .Select(o => new ConvexHullFrontier(o).Corners.Length).ToArray();
        hulls.Count(n => n == 1).ShouldBeInRange(5, 100);
        hulls.Count(n => n >= 3).ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Empty_and_infinite_input_is_refused()
    {
        Should.Throw<ArgumentException>(() => new ConvexHullFrontier([])).Message.ShouldBe("There is no outcome. (Parameter 'outcomes')");
        Should.Throw<ArgumentException>(() => new ConvexHullFrontier([(1, double.NaN)]))
            .Message.ShouldBe("A utility is not finite. (Parameter 'outcomes')");
    }

    private static void ShouldBe(FrontierSolution solution, double first, double second)
    {
        solution.Agreement.ShouldBeTrue();
        solution.Diagnostics.Converged.ShouldBeTrue();
        solution.FirstUtility.ShouldBeNear(first);
        solution.SecondUtility.ShouldBeNear(second);
    }
}
