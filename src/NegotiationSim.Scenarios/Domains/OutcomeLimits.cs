using System.Globalization;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>How large a domain may be: every outcome's utility to every party is kept in memory.</summary>
internal static class OutcomeLimits
{
    /// <summary>Most utilities in all, 8 bytes each.</summary>
    public const int MostUtilities = 4 * OutcomeSpace.Largest;

    /// <summary>Most issues; 24 with two values each make too many outcomes already.</summary>
    public const int MostIssues = 1_000;

    private static readonly string Largest = OutcomeSpace.Largest.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Whether there are too many issues; says what to do about it.</summary>
    public static bool TooManyIssues(int issues, out string what, out string allowed, out string remedy)
    {
        (what, allowed, remedy) = ($"has {InWords(issues)} issues", $"at most {InWords(MostIssues)}", "Check that this is the right file.");
        return issues > MostIssues;
    }

    /// <summary>Whether all combinations of values are too many; says what to do about it.</summary>
    public static bool Exceeded(IEnumerable<int> valuesOfIssues, out string what, out string allowed, out string remedy)
    {
        double count = valuesOfIssues.Aggregate(1.0, (product, values) => product * values);
        what = $"has {InWords(count)} outcomes";
        allowed = $"at most {Largest}";
        remedy = "Leave out values, or an issue on which all agree.";
        return count > OutcomeSpace.Largest;
    }

    /// <summary>Whether the parties' tables together are too many.</summary>
    public static bool Exceeded(int outcomes, int parties, out string what, out string allowed, out string remedy)
    {
        what = $"has {InWords(outcomes)} outcomes for {parties} parties";
        allowed = $"at most {InWords(MostUtilities)} outcomes times parties";
        remedy = "Leave out values or parties.";
        return (long)outcomes * parties > MostUtilities;
    }

    private static string InWords(double count) => count < 1e15
        ? count.ToString("N0", CultureInfo.InvariantCulture)
        : "about " + count.ToString("0e+0", CultureInfo.InvariantCulture);
}
