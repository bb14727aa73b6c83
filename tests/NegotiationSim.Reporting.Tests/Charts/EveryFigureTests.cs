using System.Collections.Immutable;
using System.Xml.Linq;
using NegotiationSim.Reporting.Charts;
using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>What holds for every figure of every run, the odd ones among them.</summary>
public sealed class EveryFigureTests
{
    private static readonly string[] InOrder =
        ["artist-income", "income-by-source", "lorenz", "platform-shares", "label-shares", "negotiation-timeline", "biggest-deal"];

    private static readonly string[] Foreign = ["script", "style", "image", "use", "foreignObject", "a", "link"];

    public static TheoryData<string> Runs => ["sample", .. OddRuns.All.Select(odd => odd.Name)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Run_gives_all_figures_in_order(string run) =>
        Draw(run).Select(figure => figure.Name).ShouldBe(InOrder);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Figure_drawn_twice_is_the_same_text(string run) =>
        Draw(run).Select(figure => figure.Svg).ShouldBe(Draw(run).Select(figure => figure.Svg));

    [Theory]
    [MemberData(nameof(Runs))]
    public void Figure_is_an_accessible_svg_of_the_common_width(string run)
    {
        foreach (Figure figure in Draw(run))
        {
            XElement svg = XElement.Parse(figure.Svg);
            svg.Name.ShouldBe(Svg.Namespace + "svg");
            svg.Attribute("role")!.Value.ShouldBe("img");
            svg.Attribute("aria-label")!.Value.ShouldStartWith(figure.Title);
            svg.Attribute("viewBox")!.Value.ShouldStartWith("0 0 760 ");
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Figure_holds_no_number_that_is_not_finite(string run)
    {
        foreach (Figure figure in Draw(run))
        {
            figure.Svg.ShouldNotContain("NaN");
            figure.Svg.ShouldNotContain("Infinity");
            figure.Svg.ShouldNotContain("\u221E");
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Figure_brings_no_script_style_or_reference_out_of_itself(string run)
    {
        XElement[] elements = [.. Draw(run).SelectMany(figure => XElement.Parse(figure.Svg).DescendantsAndSelf())];
        elements.Where(element => Foreign.Contains(element.Name.LocalName)).ShouldBeEmpty();
        string[] names = [.. elements.Attributes().Select(attribute => attribute.Name.LocalName)];
        names.Where(name => name is "href" or "style" || name.StartsWith("on", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Every_fill_that_is_referred_to_is_defined_once(string run)
    {
        foreach (Figure figure in Draw(run))
        {
            XElement svg = XElement.Parse(figure.Svg);
            string[] defined = [.. svg.Descendants().Select(element => element.Attribute("id")?.Value).OfType<string>()];
            defined.ShouldBeUnique();
            defined.ShouldAllBe(id => id.StartsWith(figure.Name, StringComparison.Ordinal));
            svg.Descendants().Attributes("fill")
                .Where(fill => fill.Value.StartsWith("url(", StringComparison.Ordinal))
                .ShouldAllBe(fill => defined.Contains(fill.Value.Substring(5, fill.Value.Length - 6)));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Every_mark_has_a_title(string run)
    {
        foreach (Figure figure in Draw(run))
        {
            Marks(figure)
                .Where(mark => mark.Elements().FirstOrDefault()?.Name != Svg.Namespace + "title" || mark.Value.Length == 0)
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public void Figures_of_the_sample_run_have_marks() =>
        Draw("sample").ShouldAllBe(figure => Marks(figure).Length > 3);

    [Theory]
    [MemberData(nameof(Runs))]
    public void Text_stays_inside_the_picture(string run)
    {
        foreach (Figure figure in Draw(run))
        {
            XElement svg = XElement.Parse(figure.Svg);
            double height = (double)svg.Attribute("height")!;
            foreach (SvgText text in SvgText.In(svg))
            {
                Panel box = text.Box;
                (box.Left >= 0 && box.Right <= Canvas.Width && box.Top >= 0 && box.Bottom <= height)
                    .ShouldBeTrue($"{run}, {figure.Name}: \"{text.Text}\" takes up {box}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Texts_do_not_overlap(string run)
    {
        foreach (Figure figure in Draw(run))
        {
            SvgText[] texts = SvgText.In(XElement.Parse(figure.Svg));
            for (int i = 0; i < texts.Length; i++)
            {
                IEnumerable<SvgText> overlapped = texts.Skip(i + 1).Where(other => other.Box.Overlaps(texts[i].Box));
                overlapped.Select(other => other.Text).ShouldBeEmpty($"{run}, {figure.Name}: \"{texts[i].Text}\" overlaps");
            }
        }
    }

    private static ImmutableArray<Figure> Draw(string run) => RunFigures.Draw(run == "sample" ? SampleRun.Create() : OddRuns.Get(run));

    private static XElement[] Marks(Figure figure) =>
        [.. XElement.Parse(figure.Svg).Elements().Single(group => group.Attribute("class")?.Value == "marks").Elements()];
}
