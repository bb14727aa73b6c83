using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Concentration;

namespace NegotiationSim.Core.Tests.Concentration;

public sealed class LorenzCurveTests
{
    private static readonly Arbitrary<(int Income, int People)[]> Groups =
        (from income in Gen.Choose(0, 100) from people in Gen.Choose(1, 5) select (income, people)).NonEmptyListOf()
        .Select(groups => groups.ToArray()).ToArbitrary();

    [Theory]
    [InlineData(new[] { 1.0, 2, 3, 4 }, 0.25)]
    [InlineData(new[] { 4.0, 1, 3, 2 }, 0.25)]
    [InlineData(new[] { 0.0, 0, 0, 1 }, 0.75)]
    [InlineData(new[] { 5.0, 5, 5 }, 0)]
    [InlineData(new[] { 0.0, 0 }, 0)]
    [InlineData(new[] { 7.0 }, 0)]
    public void Gini_of_a_few_people_is_exact(double[] incomes, double gini) => LorenzCurve.Of(incomes).Gini.ShouldBe(gini, 1e-12);

    [Fact]
    public void Gini_of_one_to_a_hundred_is_a_third_less_one_hundredth_of_it() =>
        LorenzCurve.Of([.. Enumerable.Range(1, 100).Select(i => (double)i)]).Gini.ShouldBe(0.33, 1e-12);

    [Theory]
    [InlineData(10_000, 0.8, 0.612189, 0.300045854)]
    [InlineData(10_000, 1, 0.79575994, 0.529994515)]
    [InlineData(10_000, 1.2, 0.917566, 0.750765828)]
    [InlineData(1000, 1, 0.733815739, 0.391287109)]
    public void Zipf_incomes_have_the_tabulated_gini_and_top_share(int people, double exponent, double gini, double topOnePercent)
    {
        var curve = LorenzCurve.Of(Zipf.Sizes(people, exponent));
        curve.Gini.ShouldBe(gini, 5e-7);
        curve.TopShare(0.01).ShouldBe(topOnePercent, 1e-8);
    }

    [Fact]
    public void Zipf_top_ten_per_cent_is_as_tabulated() =>
        LorenzCurve.Of(Zipf.Sizes(1000, 1)).TopShare(0.1).ShouldBe(0.692992814, 1e-9);

    /// <summary>At alpha = 1.16096405 the richest fifth has four fifths; the Gini coefficient is 1 / (2 alpha - 1).</summary>
    [Fact]
    public void Pareto_incomes_at_the_eighty_twenty_exponent_approach_the_closed_forms()
    {
        const int People = 100_000;
        const double Alpha = 1.16096405;

        // The mean income between neighbouring quantiles, by the closed form of the curve 1 - (1 - p)^(1 - 1/alpha).
        double TopShare(int poorer) => Math.Pow(1 - ((double)poorer / People), 1 - (1 / Alpha));
        var curve = LorenzCurve.Of([.. Enumerable.Range(0, People).Select(i => TopShare(i) - TopShare(i + 1))]);
        curve.TopShare(0.2).ShouldBe(0.8, 1e-6);
        curve.Gini.ShouldBe(0.75647080, 1e-5);
    }

    [Fact]
    public void Curve_of_groups_is_that_of_their_people() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(17, 1),
            Prop.ForAll(Groups, groups =>
            {
                var grouped = Of(groups);
                var people = groups.SelectMany(group => Enumerable.Repeat((double)group.Income, group.People)).ToArray();
                var single = LorenzCurve.Of(people);
                return Math.Abs(grouped.Gini - single.Gini) < 1e-12
                    && Math.Abs(grouped.Gini - PairwiseGini(people)) < 1e-12
                    && grouped.Points(20).Zip(single.Points(20), (a, b) => Math.Abs(a - b)).Max() < 1e-12;
            }));

    [Fact]
    public void Curve_rises_from_zero_to_one_below_the_diagonal() =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(19, 1),
            Prop.ForAll(Groups, groups =>
            {
                var points = Of(groups).Points(50);
                return points[0] == 0 && points[^1] == 1
                    && points.Select((point, i) => point <= (i / 50.0) + 1e-12).All(below => below)
                    && points.Zip(points.Skip(1), (a, b) => b >= a).All(rising => rising);
            }));

    [Fact]
    public void Generated_groups_are_not_trivial()
    {
        var sample = Groups.Generator.Sample(size: 30, seed: new Rnd(5), numberOfSamples: 100).ToArray();
        sample.Count(groups => groups.Length > 5).ShouldBeGreaterThan(50);
        sample.Count(groups => Of(groups).Gini > 0.2).ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Points_of_two_groups_bend_where_they_meet() =>
        LorenzCurve.Of([3, 1], [1, 3]).Points(4).ShouldBe([0, 1.0 / 6, 2.0 / 6, 0.5, 1]);

    [Fact]
    public void Groups_without_people_change_nothing() =>
        LorenzCurve.Of([3, 2, 1], [1, 0, 3]).Points(4).ShouldBe([0, 1.0 / 6, 2.0 / 6, 0.5, 1]);

    [Fact]
    public void Curve_of_people_without_income_is_the_diagonal() =>
        LorenzCurve.Of([0, 0, 0, 0]).Points(4).ShouldBe([0, 0.25, 0.5, 0.75, 1]);

    [Fact]
    public void Top_share_of_part_of_a_group_is_in_proportion()
    {
        var curve = LorenzCurve.Of([0, 1], [9, 1]);
        curve.TopShare(0).ShouldBe(0);
        curve.TopShare(0.05).ShouldBe(0.5, 1e-12);
        curve.TopShare(0.1).ShouldBe(1, 1e-12);
        curve.TopShare(1).ShouldBe(1);
    }

    [Fact]
    public void Invalid_input_is_refused_with_the_number_at_fault()
    {
        Message(() => LorenzCurve.Of([1, -2])).ShouldBe("Number 1 is -2; allowed: finite and at least 0. (Parameter 'incomes')");
        Message(() => LorenzCurve.Of([1], [double.NaN]))
            .ShouldBe("Number 0 is NaN; allowed: finite and at least 0. (Parameter 'groupSizes')");
        Message(() => LorenzCurve.Of([1, 2], [1])).ShouldBe("There are 2 incomes but 1 group sizes. (Parameter 'groupSizes')");
        Message(() => LorenzCurve.Of([]))
            .ShouldBe("There are 0 people with 0 in all; allowed: some people, and finite sums. (Parameter 'groupSizes')");
        Message(() => LorenzCurve.Of([double.MaxValue, double.MaxValue]))
            .ShouldBe("There are 2 people with Infinity in all; allowed: some people, and finite sums. (Parameter 'groupSizes')");
        Message(() => LorenzCurve.Of([1]).At(1.1))
            .ShouldBe($"A share is a number from 0 to 1. (Parameter 'poorestShare'){Environment.NewLine}Actual value was 1.1.");
        Should.Throw<ArgumentOutOfRangeException>(() => LorenzCurve.Of([1]).Points(0));
    }

    private static string Message(Func<object> action) => Should.Throw<ArgumentException>(action).Message;

    private static LorenzCurve Of((int Income, int People)[] groups) =>
        LorenzCurve.Of([.. groups.Select(group => (double)group.Income)], [.. groups.Select(group => (double)group.People)]);

    private static double PairwiseGini(double[] incomes)
    {
        var mean = incomes.Average();
        var differences = incomes.Sum(x => incomes.Sum(y => Math.Abs(x - y)));
        return mean == 0 ? 0 : differences / (2 * incomes.Length * incomes.Length * mean);
    }
}
