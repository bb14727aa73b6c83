using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using NegotiationSim.Experiments.Sensitivity;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Experiments.Varying;
using NegotiationSim.Reporting.Results;
using NegotiationSim.Reporting.Tests.Results;
using NegotiationSim.Reporting.Tests.Tables;
using NegotiationSim.Reporting.Varying;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Reporting.Tests.Varying;

public sealed class StudyReportTests : IDisposable
{
    private static readonly string Dictionary =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "output-format.md")).ReplaceLineEndings("\n");

    private readonly TemporaryDirectory temporary = new();

    public void Dispose() => temporary.Dispose();

    public static TheoryData<string, string[], int> Sweeps => new()
    {
        { "line", ["consumers.hours=10 h/month:30 h/month:5"], 2 },
        { "words", ["consumers.synthetic.labelled=false,true"], 2 },
        { "log", ["labels.major.party.riskAversion=0.1 /bn USD:10 /bn USD:3:log"], 2 },
        { "heat", ["consumers.hours=10 h/month:30 h/month:5", "artists.neverConsent=10%:60%:3"], 2 },
        { "three", ["consumers.hours=10 h/month:30 h/month:2", "artists.neverConsent=10%:60%:2", "consumers.catalogueWeight=1:2:2"], 0 },
    };

    [Theory]
    [MemberData(nameof(Sweeps))]
    public async Task Sweep_writes_tables_pictures_and_a_report_that_are_well_formed(string name, string[] vary, int figures)
    {
        FactorDesign design = FactorDesign.Grid(SampleStudy.Factors(vary));
        await SweepAsync(name, design, u => 1 + u.Sum());
        ShouldBeSound(name, figures);
        ParsedTable points = ParsedTable.Parse(Read(name, "points.csv"));
        points.Rows.Count.ShouldBe(design.Design.Points * 2);
    }

    [Fact]
    public async Task Designs_without_levels_are_drawn_as_points()
    {
        FactorDesign design = FactorDesign.Sobol(SampleStudy.Factors("consumers.hours=10 h/month:30 h/month", "artists.neverConsent=10%:60%"), 16, seed: 1);
        await SweepAsync("sobol", design, u => u[0]);
        ShouldBeSound("sobol", figures: 2);
    }

    [Fact]
    public async Task Points_without_something_to_measure_are_empty_in_the_table_and_said_in_the_picture()
    {
        FactorDesign design = FactorDesign.Grid(SampleStudy.Factors("consumers.hours=10 h/month:30 h/month:3", "artists.neverConsent=10%,20%"));
        ResultManifest manifest = await SweepAsync("partly", design, u => u[0] == 0.5 ? double.NaN : 3);
        ShouldBeSound("partly", figures: 2);
        manifest.Notices.ShouldContain("6 of 18 runs have no solution and are left out; the store says why.");
        Read("partly", "points.csv").ShouldContain(",2,20,");

        await SweepAsync("nothing", design, _ => double.NaN);
        ShouldBeSound("nothing", figures: 2);
        Read("nothing", "charts/sweep-1.svg").ShouldContain("nothing to measure at any point");
    }

    [Fact]
    public async Task Answer_says_where_a_metric_is_lowest_and_highest_and_how_sure()
    {
        FactorDesign design = FactorDesign.Grid(SampleStudy.Factors("consumers.hours=10 h/month:30 h/month:3"));
        ResultManifest manifest = await SweepAsync("words", design, u => 100 * u[0]);
        manifest.Findings[0].ShouldBe(
            "artists.gini in 2024 runs from 1 \u00b1 2.48 at consumers.hours=10 h/month to 101 \u00b1 2.48 at consumers.hours=30 h/month.");
    }

    [Theory]
    [InlineData(SensitivityMethod.Morris, "effects")]
    [InlineData(SensitivityMethod.Sobol, "indices")]
    public async Task Sensitivity_ranks_parameters_in_words_table_and_picture(SensitivityMethod method, string table)
    {
        var plan = new SensitivityPlan(
            SampleStudy.Factors("consumers.hours=10 h/month:30 h/month", "artists.neverConsent=10%:60%"), SampleStudy.Metrics);
        var study = new SensitivityStudy(plan, method, size: 16, seed: 1);
        using (ResultWriter directory = ResultWriter.Begin(temporary.At(table)))
        {
            ResultContent content = await new SensitivityReport(study, plan, method, SampleStudy.Experiment(study.Points))
                .WriteAsync(directory, SampleStudy.Points(study.Points, u => (3 * u[0]) + (10 * u[1])), SampleStudy.Title);
            content.Findings[0].ShouldContain(method == SensitivityMethod.Morris ? "most by artists.neverConsent" : "mostly with artists.neverConsent");
            directory.Complete(content);
        }

        ShouldBeSound(table, figures: 2);
        ParsedTable.Parse(Read(table, $"{table}.csv")).Rows.Count.ShouldBe(4);
    }

    [Fact]
    public async Task Constant_output_of_a_sensitivity_study_is_said_in_words_and_is_empty_in_the_table()
    {
        var plan = new SensitivityPlan(SampleStudy.Factors("consumers.hours=10 h/month:30 h/month"), SampleStudy.Metrics);
        var study = new SensitivityStudy(plan, SensitivityMethod.Sobol, size: 8, seed: 1);
        using ResultWriter directory = ResultWriter.Begin(temporary.At("constant"));
        ResultContent content = await new SensitivityReport(study, plan, SensitivityMethod.Sobol, SampleStudy.Experiment(study.Points))
            .WriteAsync(directory, SampleStudy.Points(study.Points, _ => 5), SampleStudy.Title);
        content.Findings[0].ShouldBe("artists.gini in 2024 does not vary: it is 6 everywhere.");
        directory.Complete(content);
        ShouldBeSound("constant", figures: 2);
    }

    [Fact]
    public async Task Result_is_there_whole_or_not_at_all_and_replaces_an_earlier_one()
    {
        FactorDesign design = FactorDesign.Grid(SampleStudy.Factors("consumers.hours=10 h/month:30 h/month:3"));
        ResultManifest first = await SweepAsync("again", design, u => u[0]);
        (await SweepAsync("again", design, u => u[0])).Digest.ShouldBe(first.Digest);
        (await SweepAsync("again", design, u => 2 * u[0])).Digest.ShouldNotBe(first.Digest);
        string[] before = temporary.Entries();

        using (ResultWriter abandoned = ResultWriter.Begin(temporary.At("again")))
        {
            abandoned.Write("points.csv", "half of it");
            temporary.Entries().Length.ShouldBeGreaterThan(before.Length);
        }

        temporary.Entries().ShouldBe(before);
        temporary.WriteFile("mine", "again", "notes.txt");
        Should.Throw<ResultDirectoryException>(() => ResultWriter.Begin(temporary.At("again"))).Message.ShouldContain("holds 'notes.txt'");
    }

    private async Task<ResultManifest> SweepAsync(string name, FactorDesign design, Func<double[], double> model)
    {
        Experiment experiment = SampleStudy.Experiment(design);
        using ResultWriter directory = ResultWriter.Begin(temporary.At(name));
        ResultContent content = await new SweepReport(design, experiment, SampleStudy.Metrics)
            .WriteAsync(directory, SampleStudy.Points(design, model), SampleStudy.Title);
        return directory.Complete(content);
    }

    private string Read(string name, string file) => File.ReadAllText(temporary.At(name, file));

    private void ShouldBeSound(string name, int figures)
    {
        string html = Read(name, "report.html");
        XElement page = XElement.Parse(html["<!DOCTYPE html>\n".Length..]);
        page.Descendants("figure").Count().ShouldBe(figures);
        page.Descendants("footer").Single().Value.ShouldStartWith("Cite as: NegotiationSim 1.2.3");
        string[] charts = Directory.Exists(temporary.At(name, "charts")) ? Directory.GetFiles(temporary.At(name, "charts")) : [];
        charts.Length.ShouldBe(figures);
        foreach (string chart in charts)
        {
            XElement.Parse(File.ReadAllText(chart)).Attribute("role")!.Value.ShouldBe("img");
        }

        foreach (string text in charts.Select(File.ReadAllText).Append(html).Concat(
            Directory.GetFiles(temporary.At(name), "*.csv").Select(File.ReadAllText)))
        {
            text.ShouldNotContain("NaN");
            text.ShouldNotContain("Infinity");
        }

        JsonElement manifest = JsonSerializer.Deserialize<JsonElement>(Read(name, "run.json"));
        manifest.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()).Order(StringComparer.Ordinal)
            .ShouldBe(temporary.Entries().Where(entry => entry.StartsWith($"{name}/", StringComparison.Ordinal) && entry.Contains('.', StringComparison.Ordinal))
                .Select(entry => entry[(name.Length + 1)..]).Where(entry => entry != "run.json").Order(StringComparer.Ordinal));
        foreach (string table in Directory.GetFiles(temporary.At(name), "*.csv"))
        {
            ParsedTable.Parse(File.ReadAllText(table, Encoding.UTF8)).Header
                .Where(column => !column.Contains('.', StringComparison.Ordinal) && !Dictionary.Contains($"`{column}`", StringComparison.Ordinal))
                .ShouldBeEmpty($"columns of {Path.GetFileName(table)} that docs/output-format.md does not explain");
        }
    }
}
