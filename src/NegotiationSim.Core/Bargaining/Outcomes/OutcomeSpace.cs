using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>All combinations of the values of some issues. An outcome is its number, from 0.</summary>
/// <remarks>
/// Outcomes are numbered like a milometer: the last issue turns fastest. Working with numbers instead of lists of values
/// keeps utilities in flat arrays and an offer in a register.
/// </remarks>
public sealed class OutcomeSpace
{
    /// <summary>Most outcomes a space may have: what a frontier can be found for in about a second.</summary>
    public const int Largest = 10_000_000;

    private readonly int[] strides;

    /// <summary>Makes the space.</summary>
    /// <param name="issues">The issues; at least one, each with at least one value.</param>
    /// <exception cref="ArgumentException">There is no issue, an issue has no value, or there are more than <see cref="Largest"/> outcomes.</exception>
    public OutcomeSpace(ImmutableArray<Issue> issues)
    {
        if (issues.IsDefaultOrEmpty)
        {
            throw new ArgumentException("There is no issue.", nameof(issues));
        }

        Issues = issues;
        strides = new int[issues.Length];
        long count = 1;
        for (int i = issues.Length - 1; i >= 0; i--)
        {
            strides[i] = (int)count;
            count *= issues[i].Values.Length;
            if (count == 0)
            {
                throw new ArgumentException($"Issue '{issues[i].Name}' has no value.", nameof(issues));
            }

            if (count > Largest)
            {
                throw new ArgumentException($"More than {Largest} outcomes.", nameof(issues));
            }
        }

        Count = (int)count;
    }

    /// <summary>The issues, in order.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>Number of outcomes, at least 1.</summary>
    public int Count { get; }

    /// <summary>Which value an outcome has for an issue, as an index into the issue's values.</summary>
    public int ValueOf(int outcome, int issue) => outcome / strides[issue] % Issues[issue].Values.Length;

    /// <summary>An outcome with one issue's value changed.</summary>
    /// <param name="outcome">The outcome to change.</param>
    /// <param name="issue">Index of the issue.</param>
    /// <param name="value">Index of its new value.</param>
    public int WithValue(int outcome, int issue, int value) => outcome + ((value - ValueOf(outcome, issue)) * strides[issue]);

    /// <summary>The outcome with one value for each issue.</summary>
    /// <param name="values">Indices into the issues' values, one an issue.</param>
    /// <exception cref="ArgumentException">There is not one value an issue, or an index is out of range.</exception>
    public int OutcomeOf(ReadOnlySpan<int> values)
    {
        if (values.Length != Issues.Length)
        {
            throw new ArgumentException($"{values.Length} values for {Issues.Length} issues.", nameof(values));
        }

        int outcome = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if ((uint)values[i] >= (uint)Issues[i].Values.Length)
            {
                throw new ArgumentException($"Issue '{Issues[i].Name}' has no value number {values[i]}.", nameof(values));
            }

            outcome += values[i] * strides[i];
        }

        return outcome;
    }

    /// <summary>Labels of an outcome's values, in the order of issues.</summary>
    public ImmutableArray<string> Labels(int outcome) =>
        [.. Enumerable.Range(0, Issues.Length).Select(i => Issues[i].Values[ValueOf(outcome, i)])];
}
