using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class LicenceSolutionsTests
{
    private const int Cases = 200;
    private const double Rounding = 1e-9;

    /// <summary>Half of them with artists who ask for consent, so that what a label keeps of a lump sum has a kink.</summary>
    private static readonly Arbitrary<RandomTalks> Kinked = (
        from talks in RandomTalks.Informed.Generator
        from ask in Gen.Elements(0, 5, 15)
        select ask == 0
            ? talks
            : talks with
            {
                Label = talks.Label with { LumpSumPassThrough = 0.5 },
                Brief = talks.Brief with { Cohort = new CohortOffer(1, ask, []) },
            }).ToArbitrary();

    private static readonly double[] Shares = [.. Enumerable.Range(0, 21).Select(step => step / 20.0)];

    /// <summary>70 to gain and 10 at stake: half of the 60 between them to each.</summary>
    [Fact]
    public void Sum_of_money_is_split_evenly_by_all_concepts_of_fairness()
    {
        var solutions = Solve(Briefs.LumpSumOnly(), Parties.Platform(70), Parties.Label(10));
        foreach (var concept in new[] { "nash", "kalai-smorodinsky", "egalitarian" })
        {
            solutions[concept].Terms.LumpSumDollars.ShouldBe(40, 1e-9);
            solutions[concept].Gains.ShouldBe(new UtilityPoint(30, 30));
        }

        (solutions["utilitarian"].Gains.LabelDollarsPerYear + solutions["utilitarian"].Gains.PlatformDollarsPerYear).ShouldBe(60, 1e-9);
    }

    /// <summary>With 30 at hand of 100 to gain Nash takes all 30, Kalai and Smorodinsky leave a part of it.</summary>
    [Fact]
    public void Bound_on_the_lump_sum_tells_the_concepts_apart()
    {
        var solutions = Solve(Briefs.LumpSumOnly(largestLumpSum: 30), Parties.Platform(100), Parties.Label());
        solutions["nash"].Terms.LumpSumDollars.ShouldBe(30, 1e-9);
        solutions["egalitarian"].Terms.LumpSumDollars.ShouldBe(30, 1e-9);
        solutions["kalai-smorodinsky"].Terms.LumpSumDollars.ShouldBe(30 / 1.3, 1e-9);
    }

    [Fact]
    public void Without_an_agreement_zone_there_is_no_solution() =>
        Solve(Briefs.Royalties(Shares), Parties.Platform(20), Parties.Label(21)).ShouldBeEmpty();

    [Fact]
    public void Among_equal_contracts_the_simplest_is_named() =>
        Solve(Briefs.Royalties(Shares), Parties.Platform(70), Parties.Label(10))["nash"].Terms.RoyaltyShare.ShouldBe(0);

    /// <summary>Nash's solution over licences when everything is neutral and even is Nash's split of the surplus.</summary>
    [Fact]
    public void No_solution_leaves_a_side_below_disagreement_and_none_is_beaten_on_a_fine_grid() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(17, 3),
        Prop.ForAll(Kinked, given =>
        {
            var talks = CaseOf(given.Brief, given.Platform, given.Label);
            var solutions = LicenceSolutions.Of(talks);
            var grid = Grid(given).ToArray();
            if (solutions.IsEmpty)
            {
                return grid.Length == 0;
            }

            double Best(Func<UtilityPoint, double> worth) => grid.Length == 0 ? double.NegativeInfinity : grid.Max(worth);
            bool AtLeast(string concept, Func<UtilityPoint, double> worth)
            {
                var gains = solutions.Single(s => s.Concept == concept).Gains;
                var reached = worth(gains);
                return gains.LabelDollarsPerYear >= -Rounding && gains.PlatformDollarsPerYear >= -Rounding
                    && reached >= Best(worth) - (Rounding * (1 + Math.Abs(reached)));
            }

            return AtLeast("nash", p => p.LabelDollarsPerYear * p.PlatformDollarsPerYear)
                && AtLeast("egalitarian", p => Math.Min(p.LabelDollarsPerYear, p.PlatformDollarsPerYear))
                && AtLeast("utilitarian", p => p.LabelDollarsPerYear + p.PlatformDollarsPerYear);
        }));

    [Fact]
    public void Terms_are_worth_the_gains_they_are_listed_with() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(18, 3),
        Prop.ForAll(Kinked, given =>
        {
            var talks = CaseOf(given.Brief, given.Platform, given.Label);
            return LicenceSolutions.Of(talks).All(solution =>
            {
                var gains = talks.GainsOf(solution.Terms);
                return Math.Abs(gains.LabelDollarsPerYear - solution.Gains.LabelDollarsPerYear) < 1e-6
                    && Math.Abs(gains.PlatformDollarsPerYear - solution.Gains.PlatformDollarsPerYear) < 1e-6;
            });
        }));

    [Fact]
    public void Sampled_talks_have_zones_and_kinks()
    {
        var sample = Kinked.Generator.Sample(size: 30, seed: new Rnd(17), numberOfSamples: Cases);
        var solved = sample.Select(given => CaseOf(given.Brief, given.Platform, given.Label))
            .Select(talks => (Talks: talks, Solutions: LicenceSolutions.Of(talks))).ToArray();
        solved.Count(s => s.Solutions.IsEmpty).ShouldBeGreaterThan(Cases / 20);
        solved.Count(s => !s.Solutions.IsEmpty).ShouldBeGreaterThan(Cases / 4);
        solved.Count(s => TermsPiece.AllOf(s.Talks).GroupBy(piece => piece.Shape).Any(shape => shape.Count() == 2))
            .ShouldBeGreaterThan(Cases / 40);
    }

    internal static TalksCase CaseOf(NegotiationBrief brief, Party platform, Party label) =>
        new(brief.Table, label.Towards(platform), platform.Towards(label));

    private static Dictionary<string, LicenceSolution> Solve(NegotiationBrief brief, Party platform, Party label) =>
        LicenceSolutions.Of(CaseOf(brief, platform, label)).ToDictionary(solution => solution.Concept);

    private static IEnumerable<UtilityPoint> Grid(RandomTalks given)
    {
        const int Steps = 200;
        for (var shape = 0; shape < given.Brief.Menu.Length; shape++)
        {
            var high = Math.Min(given.Brief.LargestLumpSumDollars, given.PlatformMenu.LumpSumFor(shape, 0));
            for (var step = 0; step <= Steps && high >= 0; step++)
            {
                var lumpSum = high * step / Steps;
                UtilityPoint gains = new(given.LabelMenu.Gain(shape, lumpSum), given.PlatformMenu.Gain(shape, lumpSum));
                if (gains.LabelDollarsPerYear >= 0 && gains.PlatformDollarsPerYear >= 0)
                {
                    yield return gains;
                }
            }
        }
    }
}
