using NegotiationSim.Scenarios.Files;

namespace NegotiationSim.Scenarios.Tree;

/// <summary>What to do about a file that is not YAML.</summary>
internal static class YamlFault
{
    public static string TooDeep(int levels) => $"nested more than {levels} levels deep";

    public static string RemedyFor(string message, FileKind kind) => message.Contains("nested", StringComparison.Ordinal)
        ? $"A {kind.Noun} needs at most 6 levels: close the brackets that were left open."
        : "Look at this line and the one above it: brackets and quotes must be closed, every key needs ': ' after it, "
            + "keys of one level start in one column, and a text with ': ' or ' #' in it needs quotes.";
}
