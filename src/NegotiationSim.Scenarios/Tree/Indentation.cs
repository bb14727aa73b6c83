using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Tree;

/// <summary>YAML forbids tabs in indentation, and YAML parsers say so obscurely: every such line is reported here first.</summary>
internal static class Indentation
{
    public static bool IsOfSpaces(string text, string file, ProblemList problems)
    {
        bool clean = true;
        int number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            int tab = line[..^line.TrimStart().Length].IndexOf('\t');
            if (tab >= 0)
            {
                clean = false;
                problems.Add(new Mark(file, number, tab + 1), "", "is indented with a tab", null, null, "Use two spaces a level.");
            }
        }

        return clean;
    }
}
