using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Tests.Charts;

/// <summary>Numbers and words as a reader sees them.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData(0, "$0")]
    [InlineData(0.004, "<$0.01")]
    [InlineData(0.35, "$0.35")]
    [InlineData(0.999, "$1")]
    [InlineData(12.34, "$12.3")]
    [InlineData(240, "$240")]
    [InlineData(999.6, "$1k")]
    [InlineData(1_084, "$1.08k")]
    [InlineData(35_000, "$35k")]
    [InlineData(999_700, "$1m")]
    [InlineData(1.2e9, "$1.2bn")]
    [InlineData(11.86e9, "$11.9bn")]
    [InlineData(2.5e12, "$2.5tn")]
    [InlineData(-5e6, "\u2212$5m")]
    public void Short_dollars_have_three_digits_and_a_unit(double dollars, string text) => DollarFormat.Short(dollars).ShouldBe(text);

    [Theory]
    [InlineData(0, "$0")]
    [InlineData(0.2, "$0.2")]
    [InlineData(12.5e6, "$12.5m")]
    [InlineData(1_250_000, "$1.25m")]
    [InlineData(200e6, "$200m")]
    [InlineData(-1e9, "\u2212$1bn")]
    public void Tick_dollars_are_exact(double dollars, string text) => DollarFormat.Tick(dollars).ShouldBe(text);

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0002, "<0.1%")]
    [InlineData(0.054, "5.4%")]
    [InlineData(0.0999, "10%")]
    [InlineData(0.57, "57%")]
    [InlineData(1, "100%")]
    public void Shares_are_per_cent(double share, string text) => ShareFormat.Short(share).ShouldBe(text);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "0")]
    [InlineData(-0.004, "0")]
    [InlineData(1.125, "1.13")]
    [InlineData(12.5, "12.5")]
    [InlineData(-3.14159, "-3.14")]
    [InlineData(1234567, "1234567")]
    public void Coordinates_have_two_decimals(double value, string text) => Svg.Number(value).ShouldBe(text);

    [Theory]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.PositiveInfinity, "Infinity")]
    [InlineData(double.NegativeInfinity, "-Infinity")]
    public void Coordinate_that_is_not_finite_is_refused(double value, string written) =>
        Should.Throw<ArgumentException>(() => Svg.Number(value))
            .Message.ShouldBe($"A chart was about to draw {written}. Charts take finite numbers only.");

    // A fact, since a test runner does not hand a lone surrogate on unchanged.
    [Fact]
    public void Text_loses_what_xml_cannot_hold()
    {
        Svg.Valid("plain < & >").ShouldBe("plain < & >");
        Svg.Valid("a\u0001b").ShouldBe("a\uFFFDb");
        Svg.Valid("lone \uD83D surrogate").ShouldBe("lone \uFFFD surrogate");
        Svg.Valid("note \uD83C\uDFB5").ShouldBe("note \uD83C\uDFB5");
    }

    [Fact]
    public void Text_that_fits_is_whole_and_text_that_does_not_ends_in_an_ellipsis()
    {
        TextWidth.Fit("Warner", 12, 100).ShouldBe("Warner");
        string cut = TextWidth.Fit("Independents and others", 12, 80);
        cut.ShouldBe("Independen\u2026");
        TextWidth.Of(cut, 12).ShouldBeLessThanOrEqualTo(80);
        TextWidth.Fit("\uD83C\uDFB5\uD83C\uDFB5\uD83C\uDFB5", 12, 40).ShouldBe("\uD83C\uDFB5\u2026");
    }

    [Fact]
    public void Text_breaks_between_words_and_a_long_word_stands_alone()
    {
        TextWidth.Wrap("one two three", 12, 60).ShouldBe(["one two", "three"]);
        TextWidth.Wrap("a extraordinarily b", 12, 40).ShouldBe(["a", "extraordinarily", "b"]);
        TextWidth.Wrap("", 12, 40).ShouldBe([""]);
    }
}
