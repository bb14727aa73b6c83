using NegotiationSim.Cli.Usage;

namespace NegotiationSim.Cli.Tests.Usage;

public sealed class CommandLineTextTests
{
    [Theory]
    [InlineData("artists.neverConsent=30%", "artists.neverConsent=30%")]
    [InlineData("horizon=2 years", "'horizon=2 years'")]
    [InlineData("title=it's $HOME", "'title=it'\\''s $HOME'")]
    [InlineData("", "''")]
    [InlineData("tolerance=±0.1", "'tolerance=±0.1'")]
    public void Word_is_quoted_where_a_shell_would_change_it(string word, string text) => CommandLineText.Of([word]).ShouldBe(text);

    [Fact]
    public void Words_are_separated_by_blanks() => CommandLineText.Of(["negsim", "run", "a b"]).ShouldBe("negsim run 'a b'");
}
