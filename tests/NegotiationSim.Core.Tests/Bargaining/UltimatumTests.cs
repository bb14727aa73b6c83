using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Tests.Bargaining;

public sealed class UltimatumTests
{
    private const int Cases = 200;

    /// <summary>70 to gain and 10 at stake: all 60 between them to the side that names the terms.</summary>
    [Theory]
    [InlineData(true, 70, 60, 0)]
    [InlineData(false, 10, 0, 60)]
    public void Side_that_names_the_terms_gets_all_there_is(bool byLabel, double lumpSum, double label, double platform)
    {
        LicenceSolution named = Ultimatum.Of(
            LicenceSolutionsTests.CaseOf(Briefs.LumpSumOnly(), Parties.Platform(70), Parties.Label(10)), byLabel).ShouldNotBeNull();
        named.Terms.LumpSumDollars.ShouldBe(lumpSum, 1e-9);
        named.Gains.LabelDollarsPerYear.ShouldBe(label, 1e-9);
        named.Gains.PlatformDollarsPerYear.ShouldBe(platform, 1e-9);
    }

    [Fact]
    public void Without_an_agreement_zone_nothing_is_named() => Ultimatum.Of(
        LicenceSolutionsTests.CaseOf(Briefs.Royalties([0, 0.5, 1]), Parties.Platform(20), Parties.Label(21)), byLabel: true).ShouldBeNull();

    [Fact]
    public void No_solution_gives_a_side_more_than_its_own_ultimatum_and_none_is_refused() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(19, 3),
        Prop.ForAll(RandomTalks.Informed, given =>
        {
            TalksCase talks = LicenceSolutionsTests.CaseOf(given.Brief, given.Platform, given.Label);
            (LicenceSolution? label, LicenceSolution? platform) = (Ultimatum.Of(talks, byLabel: true), Ultimatum.Of(talks, byLabel: false));
            UtilityPoint[] others = [.. LicenceSolutions.Of(talks).Select(solution => solution.Gains)];
            bool best = label is null || platform is null
                ? others.Length == 0 && label is null && platform is null
                : label.Gains.PlatformDollarsPerYear >= -1e-9 && platform.Gains.LabelDollarsPerYear >= -1e-9
                    && others.All(p => p.LabelDollarsPerYear <= label.Gains.LabelDollarsPerYear + 1e-9
                        && p.PlatformDollarsPerYear <= platform.Gains.PlatformDollarsPerYear + 1e-9);
            return best.Classify(label is not null, "zone").Classify(label is null, "no zone");
        }));
}
