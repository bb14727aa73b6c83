using System.Collections.Immutable;

namespace NegotiationSim.Scenarios.Tests;

/// <summary>A lever without anything to move is read all the same, with a warning.</summary>
public class LeverTests
{
    private const string Penalty = "labelPenalty: 0.3";
    private const string LumpSums = "lumpSumLimit: 150%";

    /// <summary>A policy of each lever, the law it needs at the start, what to take away, and what is then said to be missing.</summary>
    public static TheoryData<string, string, string, string, string> All => new()
    {
        { "labelling, to: required", "training: licence-required", LeverWorld.Generator, "", "a generator that serves it" },
        { "labelling, to: required", "training: licence-required", Penalty, "labelPenalty: 0", "a consumers.synthetic.labelPenalty above 0" },
        { "detection, to: 5% /year", "training: licence-required", LeverWorld.Generator, "", "an unlicensed source, or a generator with an unpaid offering that serves it" },
        { "detection, to: 5% /year", "training: licence-required", "settlement: 300 USD", "settlement: 0 USD", "an enforcement.settlement above 0" },
        { "training, to: licence-required", "training: fair-use, fairUse: 20%", "training: scraped", "training: opted-in, cohort: 10", "a generator whose training is licensed or scraped that serves it" },
        { "fair-use, to: 20%", "training: fair-use, fairUse: 40%", "training: fair-use, fairUse: 40%", "training: licence-required", "training under 'fair-use' there" },
        { "fair-use, to: 20%", "training: fair-use, fairUse: 40%", LeverWorld.Claims, "", "a claim before its court" },
        { "reserved, to: 20%", "training: opt-out, reserved: 40%", "training: opt-out, reserved: 40%", "training: licence-required", "training under 'opt-out' there" },
        { "reserved, to: 20%", "training: opt-out, reserved: 40%", "training: scraped", "training: licensed", "a generator whose training is scraped that serves it" },
        { "levy, to: 4%", "training: levy, levy: 3%", "training: levy, levy: 3%", "training: licence-required", "training under 'levy' there" },
        { "levy, to: 4%", "training: levy, levy: 3%", "training: scraped", "training: opted-in, cohort: 10", "a generator whose training is licensed or scraped that serves it" },
        { "statutory-maximum, to: 30_000 USD", "training: licence-required", LeverWorld.Claims, "", "a claim before its court" },
        { "mfn, to: barred", "training: licence-required", "  mostFavoured: all\n", "", "a label under bargaining.mostFavoured" },
        { "pass-through, to: 50%", "training: licence-required", LumpSums + "|" + LeverWorld.Claims, "lumpSumLimit: 0%|", "a claim before its court, or a platform with a lumpSumLimit above 0 or advances that serves it" },
        { "consent, to: opt-in", "training: licence-required", LeverWorld.Generator, "", "a generator or a tool for remixing that seeks licences that serves it" },
        { "attribution, to: 90%", "training: licence-required", "lumpSumLimit: 0, seeks: all", "lumpSumLimit: 0, seeks: []", "a generator that seeks licences that serves it" },
        { "upload-detection, to: 80% /year", "training: licence-required", LeverWorld.Uploads, "", "a section 'uploads'" },
        { "stream-minimum, to: 0.004 USD", "training: licence-required", "longestTerm: 2 years\n    seeks: all", "longestTerm: 2 years\n    seeks: []", "a streaming platform that seeks licences that serves it" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void A_lever_that_has_something_to_move_is_read_in_silence_and_else_with_a_warning(string lever, string law, string there, string gone, string missing)
    {
        string policy = $"policies: [{{date: 2025-Q1, lever: {lever}}}]\n";
        string yaml = LeverWorld.Under(law);
        ScenarioLoader.Parse(yaml + policy, "x.yaml").Warnings.ShouldBeEmpty();

        foreach ((string old, string changed) in there.Split('|').Zip(gone.Split('|')))
        {
            yaml.ShouldContain(old);
            yaml = yaml.Replace(old, changed, StringComparison.Ordinal);
        }

        // A claim needs the generator it is against.
        yaml = there == LeverWorld.Generator ? yaml.Replace(LeverWorld.Claims, "", StringComparison.Ordinal) : yaml;
        Scenario scenario = ScenarioLoader.Parse(yaml + policy, "x.yaml");
        scenario.World.Policies.Length.ShouldBe(1);
        Problem warning = scenario.Warnings.ShouldHaveSingleItem();
        warning.Path.ShouldBe("policies.0.lever");
        warning.Value.ShouldBe(lever.Split(',')[0]);
        warning.What.ShouldBe($"has nothing to move in any market from 2025-Q1 on: it takes {missing}");
        warning.Line.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void All_levers_without_anything_to_move_are_named_at_once() => ScenarioLoader.Parse(
        Minimal.Yaml + """
            policies:
              - {date: 2025-Q1, lever: attribution, market: north, to: 90%}
              - {date: 2025-Q2, lever: mfn, to: barred}
              - {date: 2025-Q2, lever: collective-bargaining, to: allowed}
            """,
        "x.yaml").Warnings.Select(warning => warning.ToString()).ShouldBe(
        [
            "x.yaml:113:28: policies.0.lever: has nothing to move in market 'north' from 2025-Q1 on: it takes a generator that seeks licences "
                + "that serves it, got 'attribution'. It is read and changes nothing; to give it an effect add that, or choose another market or date.",
            "x.yaml:114:28: policies.1.lever: has nothing to move in any market from 2025-Q2 on: it takes a label under "
                + "bargaining.mostFavoured, got 'mfn'. It is read and changes nothing; to give it an effect add that, or choose another market or date.",
            "x.yaml:115:28: policies.2.lever: has nothing to move in any market from 2025-Q2 on: it takes two labels under bargaining.coalition, "
                + "got 'collective-bargaining'. It is read and changes nothing; to give it an effect add that, or choose another market or date.",
        ]);

    [Fact]
    public void Faults_are_not_mixed_with_warnings() => Minimal.ProblemsOf(Minimal.Yaml + """
        policies:
          - {date: 2025-Q1, lever: attribution, market: north, to: 90%}
          - {date: 2031-Q1, lever: consent, to: opt-in}
        """).ShouldHaveSingleItem().ShouldContain("policies.1.date: lies outside the simulated years, got '2031-Q1'");

    [Theory]
    [InlineData("2024-Q4", true)]
    [InlineData("2025-Q2", false)]
    public void What_has_left_the_market_by_the_date_is_nothing_to_move(string date, bool moves)
    {
        string yaml = LeverWorld.Under("training: licence-required")
            .Replace("kind: generator,", "kind: generator, exits: 2025-Q2,", StringComparison.Ordinal)
            + $"policies: [{{date: {date}, lever: labelling, to: required}}]\n";
        ScenarioLoader.Parse(yaml, "x.yaml").Warnings.IsEmpty.ShouldBe(moves);
    }

    /// <summary>The minimal world has no generator; the other has one that licenses whole catalogues, so that it takes a law or contracts to make it ask.</summary>
    [Theory]
    [InlineData("all", "", "artists")]
    [InlineData("major", "", "artists of 'major'")]
    [InlineData("all", "policies: [{date: 2025-Q2, lever: consent, to: opt-in}]", null)]
    [InlineData("major", "policies: [{date: 2025-Q2, lever: consent, to: opt-out}]", "artists of 'major'")]
    public void An_open_letter_is_read_with_a_warning_where_nobody_has_to_ask_those_who_sign(string of, string policies, string? unasked)
    {
        string letter = $"shocks: [{{date: 2025-Q1, change: open-letter, of: {of}, to: 2}}]\n";
        ScenarioLoader.Parse(Minimal.Yaml + letter, "x.yaml").Warnings.ShouldHaveSingleItem();
        ImmutableArray<Problem> warnings = ScenarioLoader.Parse(LeverWorld.Under("training: licence-required") + letter + policies, "x.yaml").Warnings;
        warnings.Select(warning => warning.Say()).ShouldBe(unasked is null ? [] :
        [
            $"shocks.0.change: has nothing to move from 2025-Q1 on: it takes a generator or a tool for remixing that has to ask {unasked} for "
                + "their consent, got 'open-letter'. It is read and changes nothing; to give it an effect add that, or choose other artists or another date.",
        ]);
    }

    [Fact]
    public void A_law_that_comes_by_another_policy_later_gives_its_number_something_to_move() => ScenarioLoader.Parse(
        LeverWorld.Under("training: licence-required")
            + "policies: [{date: 2024-Q2, lever: levy, to: 4%}, {date: 2025-Q1, lever: training, market: north, to: levy}]",
        "x.yaml").Warnings.ShouldBeEmpty();

    [Fact]
    public void A_coalition_may_be_allowed_and_barred_where_two_labels_want_one()
    {
        string file = Path.Combine(Repository.Root, "scenarios", "streaming-baseline.yaml");
        string[] changes = ["bargaining.coalition=[sony, warner]", "policies=[{date: 2025-Q1, lever: collective-bargaining, to: barred}]"];
        ScenarioLoader.Load(file, changes).Warnings.ShouldBeEmpty();
        ScenarioLoader.Load(file, changes[1..]).Warnings.ShouldHaveSingleItem();
    }
}
