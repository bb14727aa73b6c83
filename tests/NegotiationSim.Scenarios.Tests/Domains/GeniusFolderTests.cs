using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Scenarios.Tests.Domains;

public sealed class GeniusFolderTests : IDisposable
{
    private readonly DomainBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void A_folder_is_read_with_parties_in_the_order_of_their_files()
    {
        LoadedDomain loaded = bench.Load();

        var domain = loaded.Domain;
        domain.Name.ShouldBe(Path.GetFileName(bench.Folder));
        domain.Space.Issues.Select(issue => issue.Name).ShouldBe(["royalty", "term"]);
        domain.Space.Issues.Select(issue => string.Join(' ', issue.Values)).ShouldBe(["10% 20%", "1 2 3"]);
        domain.Profiles.Select(profile => profile.Party).ShouldBe(["label", "platform"]);
        domain.Profiles.Select(profile => profile.ReservationValue).ShouldBe([0.3, 0.125]);
        domain.Profiles.Select(profile => profile.DiscountFactor).ShouldBe([0.9, 1]);
        loaded.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void Utilities_are_weighted_sums_whatever_the_order_in_the_profile()
    {
        var profiles = bench.Load().Domain.Profiles;

        profiles[0].Utilities.ToArray().ShouldBe([0.4375, 0.3125, 0.1875, 1, 0.875, 0.75]);
        profiles[1].Utilities.ToArray().ShouldBe([0.5, 0.75, 1, 0.25, 0.5, 0.75]);
    }

    [Fact]
    public void Weights_that_do_not_sum_to_one_are_used_as_written_and_said()
    {
        LoadedDomain loaded = bench.Edit("label.xml", "\"0.75\"", "\"1.5\"").Load();

        loaded.Domain.Profiles[0].Utilities[3].ShouldBe(1.75);
        loaded.Remarks.ShouldBe([$"{bench.Folder}/label.xml: the weights of label sum to 1.75, not to 1; they are used as written."]);
    }

    [Fact]
    public void Evaluations_above_one_are_divided_by_the_largest_of_the_issue_and_said()
    {
        bench.Edit("label.xml", "evaluation=\"0.25\"", "evaluation=\"8\"").Edit("label.xml", "\"20%\" evaluation=\"1\"", "\"20%\" evaluation=\"32\"");

        LoadedDomain loaded = bench.Load();

        loaded.Domain.Profiles[0].Utilities.ToArray().ShouldBe([0.4375, 0.3125, 0.1875, 1, 0.875, 0.75]);
        loaded.Remarks.ShouldBe(
            [$"{bench.Folder}/label.xml: evaluations of 'royalty' go above 1; as in GENIUS they are divided by the issue's largest."]);
    }

    [Fact]
    public void Evaluations_below_one_stay_as_they_are()
    {
        bench.Edit("label.xml", "\"20%\" evaluation=\"1\"", "\"20%\" evaluation=\"0.5\"");

        LoadedDomain loaded = bench.Load();

        loaded.Domain.Profiles[0].Utilities[3].ShouldBe(0.625);
        loaded.Remarks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("type=\"integer\" name=\"term\" lowerbound=\"1\" upperbound=\"3\"/>", "")]
    [InlineData("type=\"integer\" name=\"term\"><range lowerbound=\"1\" upperbound=\"3\"/></issue>", "")]
    public void Whole_numbers_of_a_range_are_values_worth_a_line_over_the_range(string issue, string rest)
    {
        bench.Write("domain.xml", $"""
            <negotiation_template><utility_space><objective>
            <issue index="1" name="royalty"><item value="10%"/><item value="20%"/></issue>
            <issue index="2" {issue}{rest}
            </objective></utility_space></negotiation_template>
            """);
        int at = DomainBench.Label.IndexOf("<item index=\"1\" value=\"1\"", StringComparison.Ordinal);
        int end = DomainBench.Label.IndexOf("</issue>", at, StringComparison.Ordinal);
        bench.Write("label.xml", DomainBench.Label[..at] + "<evaluator ftype=\"linear\" offset=\"1\" slope=\"-0.5\"/>" + DomainBench.Label[end..]);

        var domain = bench.Load().Domain;

        domain.Space.Issues[1].Values.ShouldBe(["1", "2", "3"]);
        domain.Profiles[0].Utilities.ToArray().ShouldBe([0.4375, 0.3125, 0.1875, 1, 0.875, 0.75]);
    }

    [Fact]
    public void A_line_that_leaves_zero_to_one_is_not_cut_and_said()
    {
        bench.Write("domain.xml", """
            <utility_space><objective><issue index="1" type="integer" name="fee" lowerbound="-1" upperbound="1"/></objective></utility_space>
            """);
        foreach (string party in (string[])["label.xml", "platform.xml"])
        {
            bench.Write(party, """
                <utility_space><objective><issue index="1" type="integer" name="fee"><evaluator offset="-0.5" slope="1"/></issue>
                <weight index="1" value="1"/></objective></utility_space>
                """);
        }

        LoadedDomain loaded = bench.Load();

        loaded.Domain.Space.Issues[0].Values.ShouldBe(["-1", "0", "1"]);
        loaded.Domain.Profiles[0].Utilities.ToArray().ShouldBe([-0.5, 0.5, 1.5]);
        loaded.Remarks[0].ShouldBe(
            $"{bench.Folder}/label.xml: the worth of 'fee' runs from -0.5 to 1.5; it is not cut to between 0 and 1.");
    }

    [Fact]
    public void The_domain_is_told_by_its_root_where_it_has_another_name()
    {
        File.Move(Path.Combine(bench.Folder, "domain.xml"), Path.Combine(bench.Folder, "licence-domain.xml"));

        bench.Load().Domain.Profiles.Select(profile => profile.Party).ShouldBe(["label", "platform"]);
    }

    [Fact]
    public void Other_files_and_a_trailing_slash_do_no_harm()
    {
        bench.Write("stats.yaml", "opposition: 0.5");
        bench.Write("README.md", "A licence.");

        DomainFile.Load(bench.Folder + "/").Domain.Name.ShouldBe(Path.GetFileName(bench.Folder));
    }

    [Fact]
    public void Settings_within_the_objective_are_read_too()
    {
        bench.Edit("label.xml", "<reservation value=\"0.3\"/>", "")
            .Edit("label.xml", "</objective>", "<reservation value=\"0.2\"/></objective>");

        bench.Load().Domain.Profiles[0].ReservationValue.ShouldBe(0.2);
    }

    [Fact]
    public void A_weight_of_the_objective_itself_and_a_discount_of_zero_mean_nothing()
    {
        bench.Edit("label.xml", "</objective>", "<weight index=\"0\" value=\"1.0\"/></objective>").Edit("label.xml", "\"0.9\"", "\"0.0\"");

        LoadedDomain loaded = bench.Load();

        loaded.Domain.Profiles[0].Utilities[3].ShouldBe(1);
        loaded.Domain.Profiles[0].DiscountFactor.ShouldBe(1);
        loaded.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void A_third_profile_is_a_third_party()
    {
        bench.Write("artist.xml", DomainBench.Label);

        bench.Load().Domain.Profiles.Select(profile => profile.Party).ShouldBe(["artist", "label", "platform"]);
    }
}
