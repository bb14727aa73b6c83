using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Tests.Bargaining.Protocols;

public sealed class InformedPlayTests
{
    private const int Slices = 1_000_000;

    private static readonly double[] Neutral = Split(1);
    private static readonly double[] NeutralRest = Rest(1);
    private static readonly double[] Coarse = [.. Neutral.Where((_, slice) => slice % 20 == 0)];
    private static readonly double[] CoarseRest = [.. NeutralRest.Where((_, slice) => slice % 20 == 0)];

    // Ståhl 1972: x = (1 - (-d)^T)/(1 + d) for d = 0.9.
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 0.1)]
    [InlineData(3, 0.91)]
    [InlineData(4, 0.181)]
    [InlineData(5, 0.8371)]
    [InlineData(10, 0.342800821)]
    [InlineData(20, 0.462328077)]
    [InlineData(100, 0.52630181)]
    public void Finite_horizon_with_discounting_is_Stahls(int offers, double share) =>
        InformedPlay.Solve(Neutral, NeutralRest, new InformedRules(offers) { FirstDiscount = 0.9, SecondDiscount = 0.9 })
            .WhenFirstProposes.First.ShouldBe(share, 10.0 / Slices);

    // Utilities x and the root of 1 - x: Nash gives the first party 2/3.
    [Theory]
    [InlineData(0.5, 0.857142857)]
    [InlineData(0.1, 0.701107011)]
    [InlineData(0.01, 0.670011111)]
    [InlineData(0.001, 0.667000111)]
    public void Risk_of_breakdown_gives_the_published_shares(double breakdown, double share)
    {
        double play = Play(Neutral, Rest(0.5), breakdown);
        play.ShouldBe(share, Tolerance(breakdown));
        play.ShouldBe(RiskAverseRubinstein.Solve(0, 0.5, breakdown).WhenFirstProposes.First, Tolerance(breakdown));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 0)]
    [InlineData(0.3, 0.8)]
    public void Patient_play_tends_to_Nash_as_rounds_get_short(double firstRiskAversion, double secondRiskAversion)
    {
        double nash = NashBargaining.Solve(new SplitProblem(
            1, 0, 0, UtilityFunction.Crra(firstRiskAversion), UtilityFunction.Crra(secondRiskAversion))).FirstPayoff;
        double[] breakdowns = [0.5, 0.1, 0.01, 0.001];
        var (first, second) = (Split(1 - firstRiskAversion), Rest(1 - secondRiskAversion));
        double[] shares = [.. breakdowns.Select(p => Play(first, second, p))];
        double[] misses = [.. shares.Select(s => Math.Abs(s - nash))];
        misses.Zip(misses.Skip(1)).ShouldAllBe(m => m.Second < 0.3 * m.First);
        misses[^1].ShouldBeLessThan(2e-3);
        foreach (var (share, breakdown) in shares.Zip(breakdowns))
        {
            share.ShouldBe(
                RiskAverseRubinstein.Solve(firstRiskAversion, secondRiskAversion, breakdown).WhenFirstProposes.First, Tolerance(breakdown));
        }
    }

    [Fact]
    public void Any_rules_agree_with_the_closed_recursion() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(29, 1),
        Prop.ForAll(
            (from discounts in Gen.Choose(30, 100).Select(d => d / 100.0).Two()
             from breakdown in Gen.Choose(0, 50)
             from payoffs in Gen.Choose(0, 50).Select(d => d / 100.0).Two()
             from offers in Gen.Choose(1, 30)
             select (discounts, breakdown / 100.0, payoffs, offers)).ToArbitrary(),
            c =>
            {
                var ((firstDiscount, secondDiscount), breakdown, (first, second), offers) = c;
                var play = InformedPlay.Solve(Coarse, CoarseRest, new InformedRules(offers)
                {
                    FirstDiscount = firstDiscount,
                    SecondDiscount = secondDiscount,
                    Breakdown = breakdown,
                    FirstDisagreement = first,
                    SecondDisagreement = second,
                });
                var exact = RubinsteinBargaining.Solve(
                    new RubinsteinRules(firstDiscount, secondDiscount, breakdown, first, second), offers);
                return play.WhenFirstProposes.Agreed && play.WhenSecondProposes.Agreed
                    && Math.Abs(play.WhenFirstProposes.First - exact.WhenFirstProposes.First) < 5e-4
                    && Math.Abs(play.WhenSecondProposes.First - exact.WhenSecondProposes.First) < 5e-4;
            }));

    [Fact]
    public void Last_offer_takes_all_that_can_be_had()
    {
        double[] first = [0, 1, 2, 2, 3];
        double[] second = [5, 2, 4, 4, 1];
        var rules = new InformedRules(1) { FirstDisagreement = 1.5, SecondDisagreement = 2 };
        var solution = InformedPlay.Solve(first, second, rules);
        solution.WhenFirstProposes.ShouldBe(new InformedResult(true, 2, 2, 4)); // of outcomes alike the lowest number
        solution.WhenSecondProposes.ShouldBe(new InformedResult(true, 2, 2, 4));
    }

    [Fact]
    public void Without_an_agreement_zone_nobody_agrees()
    {
        var rules = new InformedRules(9) { FirstDisagreement = 0.6, SecondDisagreement = 0.6 };
        var solution = InformedPlay.Solve(Neutral, NeutralRest, rules);
        solution.WhenFirstProposes.ShouldBe(new InformedResult(false, -1, 0.6, 0.6));
        solution.WhenSecondProposes.Agreed.ShouldBeFalse();
    }

    // Three outcomes: patient play over so coarse a list does not reach Nash (1), but whoever offers last wins.
    [Fact]
    public void Coarse_outcomes_leave_the_last_word_decisive()
    {
        double[] first = [0.2, 0.5, 0.8];
        double[] second = [0.8, 0.5, 0.2];
        double Share(int offers) =>
            InformedPlay.Solve(first, second, new InformedRules(offers) { Breakdown = 1e-6 }).WhenFirstProposes.First;
        Share(101).ShouldBe(0.8);
        Share(100).ShouldBe(0.2);
    }

    [Fact]
    public void Lists_that_do_not_match_and_bad_numbers_are_refused()
    {
        var rules = new InformedRules(1);
        Should.Throw<ArgumentException>(() => InformedPlay.Solve([1], [], rules)).Message.ShouldStartWith(
            "There are 1 utilities for the first party and 0 for the second; allowed: as many, at least 1.");
        Should.Throw<ArgumentException>(() => InformedPlay.Solve([], [], rules));
        Should.Throw<ArgumentException>(() => InformedPlay.Solve([double.NaN], [1], rules));
        Should.Throw<ArgumentException>(() => InformedPlay.Solve([1], [-1], rules));
        Should.Throw<ArgumentOutOfRangeException>(() => new InformedRules(0));
        Should.Throw<ArgumentOutOfRangeException>(() => new InformedRules(1) { Breakdown = 1.1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new InformedRules(1) { FirstDiscount = -0.1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new InformedRules(1) { SecondDisagreement = double.NaN });
    }

    /// <summary>First party's share when the horizon is so long that it plays no part.</summary>
    private static double Play(double[] first, double[] second, double breakdown)
    {
        var rules = new InformedRules((int)(20 / breakdown)) { Breakdown = breakdown };
        return (double)InformedPlay.Solve(first, second, rules).WhenFirstProposes.Outcome / Slices;
    }

    /// <summary>A slice lost to rounding at each offer, over the offers that matter.</summary>
    private static double Tolerance(double breakdown) => 1 / breakdown / Slices;

    private static double[] Split(double power) => [.. Enumerable.Range(0, Slices + 1).Select(s => Math.Pow((double)s / Slices, power))];

    private static double[] Rest(double power) =>
        [.. Enumerable.Range(0, Slices + 1).Select(s => Math.Pow(1 - ((double)s / Slices), power))];
}
