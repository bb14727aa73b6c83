namespace NegotiationSim.Cli.Output;

/// <summary>What a command has to say, in both languages.</summary>
/// <param name="Text">For people; lines without a final line end.</param>
/// <param name="Json">For machines: an object that serialises to all that the text says.</param>
/// <param name="IsBadNews">Whether something went wrong, so that the text belongs on standard error.</param>
internal sealed record Report(string Text, object Json, bool IsBadNews = false);
