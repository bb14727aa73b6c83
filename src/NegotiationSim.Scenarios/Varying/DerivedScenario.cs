using System.Collections.Immutable;
using System.Text;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>Writes a scenario file that builds on another and changes some of its values.</summary>
public static class DerivedScenario
{
    /// <summary>The text of the file.</summary>
    /// <param name="basic">File name of the scenario it extends, in the same folder.</param>
    /// <param name="name">Short name of the new scenario.</param>
    /// <param name="remarks">Lines of comment at the top.</param>
    /// <param name="changes">What it changes, each with the comment that says where the value is from; a later one of a path replaces an earlier one.</param>
    public static string Text(string basic, string name, IEnumerable<string> remarks, ImmutableArray<ScenarioChange> changes)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        var text = new StringBuilder();
        foreach (string remark in remarks)
        {
            text.Append("# ").Append(remark).Append('\n');
        }

        text.Append("format: 1\n").Append("name: ").Append(name).Append('\n').Append("extends: ").Append(basic).Append("\n\n");
        var last = changes.Reverse().DistinctBy(change => change.Path).Reverse().ToImmutableArray();
        Write(text, [.. last.Select(change => (change.Path.Split('.'), change))], depth: 0);
        return text.ToString();
    }

    // Changes below one key stand together, in the order in which their keys first appear.
    private static void Write(StringBuilder text, ImmutableArray<(string[] Keys, ScenarioChange Change)> changes, int depth)
    {
        foreach (var below in changes.GroupBy(change => change.Keys[depth], StringComparer.Ordinal))
        {
            text.Append(' ', 2 * depth).Append(below.Key).Append(':');
            if (below.FirstOrDefault(change => change.Keys.Length == depth + 1) is { Change: { } leaf })
            {
                text.Append(' ').Append(leaf.Value).Append("  # ").Append(leaf.Source).Append('\n');
            }
            else
            {
                text.Append('\n');
                Write(text, [.. below], depth + 1);
            }
        }
    }
}

/// <summary>A value that a derived scenario changes.</summary>
/// <param name="Path">Dotted path, through mappings only.</param>
/// <param name="Value">The value as a scenario writes it.</param>
/// <param name="Source">Where it is from, as a scenario's comment says it: <c>[D] ...</c> or <c>assumption: ...</c>.</param>
public sealed record ScenarioChange(string Path, string Value, string Source);
