using System.Collections.Immutable;
using System.Text;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Experiments.Validation;

/// <summary>Writes a validation report as Markdown; the same report gives the same text, so a changed text means changed results.</summary>
public static class ValidationMarkdown
{
    /// <summary>Renders the report.</summary>
    /// <returns>Markdown with LF line ends and no date.</returns>
    public static string Render(ValidationReport report)
    {
        var text = new StringBuilder();
        text.Append("# Validation\n\n");
        text.Append("What the model is expected to reproduce, and what it does. This file is written by the program; do not edit it.\n\n");
        text.Append($"- version {report.Version}, seed {report.Seed}, mean of {report.Replications} replications a scenario ± half of its 95% interval\n");
        text.Append($"- to repeat: `{report.Command}`\n");
        text.Append("- a value passes when the mean lies in the accepted range; a missed target is reported as FAIL and left as it is\n");
        text.Append("- how few replications paired comparisons need is measured in docs/experiments.md, under \"Measured\"\n\n");
        AppendSet(text, "Calibration set", "The scenarios were set up or tuned to meet these.", report.Of(ExpectationSet.Calibration));
        text.Append('\n');
        AppendSet(text, "Test set", "Held out: nothing was tuned to meet these.", report.Of(ExpectationSet.Test));
        return text.ToString();
    }

    private static void AppendSet(StringBuilder text, string title, string meaning, ImmutableArray<ValidationRow> rows)
    {
        text.Append($"## {title}\n\n");
        if (rows.IsEmpty)
        {
            text.Append("No expectation belongs to it.\n");
            return;
        }

        text.Append($"{meaning} {rows.Count(row => row.Passed)} of {rows.Length} pass.\n\n");
        text.Append("| scenario | id | statement | year | target | accepted | got | verdict | source |\n");
        text.Append("|---|---|---|--:|--:|--:|--:|---|---|\n");
        foreach (ValidationRow row in rows)
        {
            Expectation e = row.Expectation;
            string[] cells =
            [
                row.Scenario, e.Id, e.Statement, $"{e.Year}", ValidationNumbers.Text(e.Target), ValidationNumbers.Accepted(row),
                ValidationNumbers.Got(row), row.Passed ? "pass" : "**FAIL**", e.Source,
            ];
            text.Append("| ").AppendJoin(" | ", cells.Select(Cell)).Append(" |\n");
        }

        AppendNotes(text, rows);
    }

    private static void AppendNotes(StringBuilder text, ImmutableArray<ValidationRow> rows)
    {
        ValidationRow[] missed = [.. rows.Where(row => !row.Passed && row.Expectation.Note.Length > 0)];
        if (missed.Length > 0)
        {
            text.Append("\nWhy targets are missed:\n\n");
        }

        foreach (ValidationRow row in missed)
        {
            text.Append($"- {row.Scenario}, {row.Expectation.Id}: {row.Expectation.Note}\n");
        }
    }

    /// <summary>A cell may hold neither a bar nor a line end.</summary>
    private static string Cell(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("|", "\\|", StringComparison.Ordinal);
}
