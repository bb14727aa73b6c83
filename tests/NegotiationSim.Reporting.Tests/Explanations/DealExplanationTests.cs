using NegotiationSim.Core.Bargaining;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Explanations;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Tests.Explanations;

public sealed class DealExplanationTests
{
    [Fact]
    public async Task Deal_is_held_against_the_frontier_and_the_solutions()
    {
        var deal = await Explain(SampleTalks.Create());
        deal.AsRecorded.ShouldBeTrue();
        deal.Transcript[^1].Terms.ShouldBe(deal.Agreed);
        deal.Gains.LabelDollarsPerYear.ShouldBeGreaterThan(0);
        deal.Gains.PlatformDollarsPerYear.ShouldBeGreaterThan(0);
        deal.JointGainReached!.Value.ShouldBeInRange(0.5, 1);
        deal.LeftOnTheTable!.Value.ShouldBeInRange(0, 1e6);
        deal.Solutions.Select(solution => solution.Concept).ShouldBe(["nash", "kalai-smorodinsky", "egalitarian", "utilitarian"]);
        deal.Form!.Parts.Sum(part => part.Change).ShouldBe(deal.Form.WithAll - deal.Form.WithoutAny, 1e-12);
    }

    [Fact]
    public async Task Two_sentences_say_what_was_agreed_and_why()
    {
        var deal = await Explain(SampleTalks.Create(platformGrowth: -0.1));
        var words = ExplanationWords.Of(deal);
        words.Length.ShouldBe(2);
        words[0].ShouldStartWith("Dream Track and Sony agreed in round ");
        words[0].ShouldContain("the Pareto frontier and nearest to the ");
        words[1].ShouldContain("of the expected payments are due at signing, against 100.0% if nothing set the two sides apart");
        words[1].ShouldContain("payment by use was favoured by beliefs (");
        words[1].ShouldContain("Sony believes in +2.0% growth a year, Dream Track in -10.0%");
    }

    [Fact]
    public async Task Breakdown_without_a_zone_is_explained_as_such()
    {
        var talks = await Explain(SampleTalks.Create(platformProfitDollars: -90e6));
        talks.Agreed.ShouldBeNull();
        talks.Form.ShouldBeNull();
        talks.JointGainReached.ShouldBeNull();
        ExplanationWords.Of(talks)[1].ShouldBe(
            "No terms on the table leave both at or above what they have without a licence: there is no agreement zone.");
    }

    [Fact]
    public async Task Record_of_another_version_is_noticed()
    {
        var recorded = SampleTalks.Create();
        (await Explain(recorded with { Agreed = new(lumpSumDollars: 1) })).AsRecorded.ShouldBeFalse();
    }

    [Fact]
    public async Task Picture_has_a_bar_for_every_wedge()
    {
        var deal = await Explain(SampleTalks.Create(platformGrowth: -0.1));
        var svg = WedgesFigure.Draw(deal.Talks, deal.Form!).Svg;
        foreach (var wedge in Wedges.All)
        {
            svg.ShouldContain($"{WedgeWords.Name(wedge)}: ");
        }
    }

    [Fact]
    public void Every_wedge_has_a_name_and_a_fact()
    {
        foreach (var wedge in Wedges.All)
        {
            WedgeWords.Name(wedge).ShouldNotBeEmpty();
            WedgeWords.Fact(wedge, SampleTalks.Create()).ShouldNotContain("NaN");
        }
    }

    private static async Task<DealExplanation> Explain(RecordedTalks talks) => await DealExplanation.OfAsync(talks, FormDecomposition.ByTalks);
}
