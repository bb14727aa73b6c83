namespace NegotiationSim.Scenarios.Tests.Domains;

public sealed class GeniusFaultTests : IDisposable
{
    private readonly DomainBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("\"20%\"", "\"10%\"", "domain.xml:6:2: issue 'royalty': has the same value twice, got '10%'. Name each once.")]
    [InlineData("name=\"term\"", "name=\"royalty\"", "domain.xml:8:2: issue 'royalty': is a second issue of this name. Give each issue a name of its own.")]
    [InlineData("<issue index=\"2\"", "<issue index=\"1\"", "domain.xml:8:2: issue 'term': has the index of issue 'royalty', got '1'. Number the issues from 1.")]
    [InlineData("<issue index=\"2\"", "<issue index=\"x\"", "domain.xml:8:2: issue 'term': 'index' of <issue> is no whole number, got 'x'. Write for example 1.")]
    [InlineData("<issue index=\"2\"", "<issue", "domain.xml:8:2: issue 'term': <issue> has no attribute 'index'. Write for example <issue index=\"...\">.")]
    [InlineData("value=\"3\"", "", "domain.xml:11:2: issue 'term': <item> has no attribute 'value'. Write for example <item value=\"...\">.")]
    [InlineData("type=\"discrete\" vtype=\"discrete\" name=\"term\"", "type=\"real\" name=\"term\"", "domain.xml:8:2: issue 'term': cannot be read: its values are not listed, got 'real'. Allowed: discrete, integer. List the values to be negotiated as items here and in every profile, for example one every 5%.")]
    [InlineData("type=\"discrete\" vtype=\"discrete\" name=\"term\"", "type=\"integer\" name=\"term\" lowerbound=\"5\" upperbound=\"1\"", "domain.xml:8:2: issue 'term': has -3 values from 5 to 1. Allowed: 1 to 1000000. Change its bounds.")]
    [InlineData("type=\"discrete\" vtype=\"discrete\" name=\"term\"", "type=\"integer\" name=\"term\" lowerbound=\"0\" upperbound=\"2000000000\"", "domain.xml:8:2: issue 'term': has 2000000001 values from 0 to 2000000000. Allowed: 1 to 1000000. Change its bounds.")]
    [InlineData("<objective ", "<objective><objective/></objective><objective ", "domain.xml:3:37: is a second <objective>. Remove one of them.")]
    public void A_fault_of_the_domain_has_its_line_and_place(string old, string changed, string problem) =>
        bench.Edit("domain.xml", old, changed).Problems().ShouldContain(problem);

    [Theory]
    [InlineData("<item index=\"3\" value=\"3\" evaluation=\"0\"/>", "", "label.xml:7:2: issue 'term': has no evaluation for '3'. Add <item value=\"...\" evaluation=\"...\"/>.")]
    [InlineData("value=\"3\" evaluation=\"0\"", "value=\"2\" evaluation=\"0\"", "label.xml:10:2: issue 'term' / item '2': is a second item of this value. Remove one of the two.")]
    [InlineData("evaluation=\"0.5\"", "evaluation=\"NaN\"", "label.xml:9:2: issue 'term' / item '2': 'evaluation' of <item> is no finite number, got 'NaN'. Allowed: any number. Write for example 0.5.")]
    [InlineData("evaluation=\"0.5\"", "evaluation=\"Infinity\"", "label.xml:9:2: issue 'term' / item '2': 'evaluation' of <item> is no finite number, got 'Infinity'. Allowed: any number. Write for example 0.5.")]
    [InlineData("evaluation=\"0.5\"", "evaluation=\"1e999\"", "label.xml:9:2: issue 'term' / item '2': 'evaluation' of <item> is no finite number, got '1e999'. Allowed: any number. Write for example 0.5.")]
    [InlineData("evaluation=\"0.5\"", "evaluation=\"0,5\"", "label.xml:9:2: issue 'term' / item '2': 'evaluation' of <item> is no finite number, got '0,5'. Allowed: any number. Write for example 0.5.")]
    [InlineData("evaluation=\"0.5\"", "", "label.xml:9:2: issue 'term' / item '2': <item> has no attribute 'evaluation'. Write for example <item evaluation=\"...\">.")]
    [InlineData("<weight index=\"2\" value=\"0.25\"/>", "", "label.xml:2:2: has no weight for 'term'. Add <weight index=\"...\" value=\"...\"/>; 0 leaves an issue out.")]
    [InlineData("<weight index=\"2\" value=\"0.25\"/>", "<weight index=\"1\" value=\"0.25\"/>", "label.xml:13:2: weight of 'royalty': is a second weight of this issue. Remove one of the two.")]
    [InlineData("<weight index=\"2\" value=\"0.25\"/>", "<weight index=\"2\" value=\"-0.25\"/>", "label.xml:13:2: weight of 'term': 'value' of <weight> is out of range, got '-0.25'. Allowed: at least 0. Choose a value in this range.")]
    [InlineData("</objective>", "<weight index=\"3\" value=\"0.1\"/></objective>", "label.xml:14:2: weight: belongs to no issue, got '3'. Allowed: 1, 2. Remove it. A constant, which NegMAS writes so, can be added to evaluations.")]
    [InlineData("<issue index=\"2\"", "<issue index=\"7\"", "label.xml:7:2: issue 'term': has another index than in the domain, got '7'. Allowed: 2, as in domain.xml. Weights find their issue by it: make the two agree.")]
    [InlineData("name=\"term\"", "name=\"royalty\"", "label.xml:7:2: issue 'royalty': is a second issue of this name. Remove one of the two.")]
    [InlineData("\"0.9\"", "\"1.1\"", "label.xml:15:2: discount_factor: 'value' of <discount_factor> is out of range, got '1.1'. Allowed: 0 to 1. Choose a value in this range.")]
    [InlineData("\"0.3\"", "\"nan\"", "label.xml:16:2: reservation: 'value' of <reservation> is no finite number, got 'nan'. Allowed: any number. Write for example 0.5.")]
    [InlineData("</objective>", "</objective><utility_function/>", "label.xml:14:14: <utility_function> makes utility something else than a weighted sum of the issues. Write it as a table of utilities in a YAML domain (docs/domain-format.md).")]
    public void A_fault_of_a_profile_has_its_line_and_place(string old, string changed, string problem) =>
        bench.Edit("label.xml", old, changed).Problems().ShouldContain(problem);

    [Fact]
    public void A_value_the_domain_does_not_have_is_reported_with_what_is_missing() =>
        bench.Edit("label.xml", "\"20%\"", "\"20 %\"").Problems().ShouldBe(
        [
            "label.xml:3:2: issue 'royalty': has no evaluation for '20%'. Add <item value=\"...\" evaluation=\"...\"/>.",
            "label.xml:5:2: issue 'royalty' / item '20 %': is no value of this issue in domain.xml. Did you mean '20%'?",
        ]);

    [Fact]
    public void An_issue_the_domain_does_not_have_is_reported_with_what_is_missing() =>
        bench.Edit("label.xml", "name=\"term\"", "name=\"terms\"").Problems().ShouldBe(
        [
            "label.xml:2:2: has no issue 'term' of domain.xml. Add one with an evaluation for each value.",
            "label.xml:7:2: issue 'terms': is no issue of domain.xml. Did you mean 'term'?",
        ]);

    [Fact]
    public void Faults_of_all_files_are_reported_at_once()
    {
        bench.Edit("label.xml", "\"0.75\"", "\"much\"").Edit("platform.xml", "\"0.125\"", "\"little\"");

        bench.Problems().ShouldBe(
        [
            "label.xml:12:2: weight of 'royalty': 'value' of <weight> is no finite number, got 'much'. Allowed: at least 0. Write for example 0.5.",
            "platform.xml:2:2: reservation: 'value' of <reservation> is no finite number, got 'little'. Allowed: any number. Write for example 0.5.",
        ]);
    }

    [Fact]
    public void Utilities_that_overflow_are_refused() =>
        bench.Edit("label.xml", "\"0.75\"", "\"1e308\"").Edit("label.xml", "evaluation=\"0.25\"", "evaluation=\"-1e10\"").Problems().ShouldBe(
            ["label.xml:1:2: has evaluations that times their weights exceed the largest number. Write smaller numbers."]);

    [Fact]
    public void More_outcomes_than_fit_are_refused_with_their_number()
    {
        string values = string.Concat(Enumerable.Range(0, 100).Select(i => $"<item value=\"{i}\"/>"));
        string issues = string.Concat(Enumerable.Range(1, 4).Select(i => $"<issue index=\"{i}\" name=\"i{i}\">{values}</issue>"));
        bench.Write("domain.xml", $"<negotiation_template><utility_space><objective>{issues}</objective></utility_space></negotiation_template>");

        bench.Problems()[0].ShouldBe("domain.xml:1:39: has 100,000,000 outcomes. Allowed: at most 10,000,000. "
            + "Leave out values, or an issue on which all agree.");
    }

    [Theory]
    [InlineData("label.xml", "<utility_space>", "<agent>", "</utility_space>", "</agent>", "label.xml:1:2: begins with <agent>, so it is not a profile. Allowed: <utility_space>. Move it out of the folder, or compare it with docs/domain-format.md.")]
    [InlineData("domain.xml", "<negotiation_template>", "<scenario>", "</negotiation_template>", "</scenario>", "domain.xml:1:2: begins with <scenario>, so it is not a domain. Allowed: <negotiation_template>. Move it out of the folder, or compare it with docs/domain-format.md.")]
    [InlineData("domain.xml", "<objective", "<objectives", "</objective>", "</objectives>", "domain.xml:2:2: has no <objective> in it. Compare it with the example in docs/domain-format.md.")]
    public void A_file_of_another_form_is_refused(string file, string open, string otherOpen, string close, string otherClose, string problem) =>
        bench.Edit(file, open, otherOpen).Edit(file, close, otherClose).Problems().ShouldBe([problem]);

    [Fact]
    public void A_folder_without_a_domain_or_parties_is_refused()
    {
        File.Delete(Path.Combine(bench.Folder, "platform.xml"));
        bench.Problems().ShouldBe([$"{bench.Folder}: has one profile beside the domain, label.xml. Allowed: at least two. "
            + "Put one XML file a party into the folder, in the order of moving."]);

        File.Delete(Path.Combine(bench.Folder, "domain.xml"));
        bench.Problems().ShouldBe([$"{bench.Folder}: has no domain.xml. "
            + "Name the file with the <negotiation_template> domain.xml, and put one profile a party beside it."]);
    }

    [Fact]
    public void A_path_that_is_no_domain_is_refused()
    {
        bench.Problems("domain.xml").ShouldBe(["domain.xml: is one file of a domain. Name the folder it is in: the profiles are beside it."]);
        bench.Problems("labels.xml").ShouldBe(["labels.xml: does not exist. Did you mean 'label.xml'?"]);
    }
}
