using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>The voters on a <see cref="SingleText"/> that can be asked for by name.</summary>
public static class VoterCatalogue
{
    private const string Climber = "climber";
    private const string Annealer = "annealer[:SHARE]";
    private const double LargestShare = 1e6;

    /// <summary>All voters, with what to write and what they do.</summary>
    public static ImmutableArray<TacticEntry> Entries { get; } =
    [
        new(Climber, "accepts what is no worse for it than the text so far"),
        new(Annealer, "at first accepts losses too; SHARE of the span of its utilities, at first 0.1, is the temperature it starts with"),
    ];

    /// <summary>Reads the name of a voter, with its parameter after a colon.</summary>
    /// <param name="text">A name such as <c>climber</c> or <c>annealer:0.2</c>; in any case.</param>
    /// <param name="style">The voter's way of voting.</param>
    /// <param name="problem">What is wrong with the text and what is allowed; a sentence.</param>
    /// <returns>Whether there is such a voter.</returns>
    public static bool TryParse(
        string text, [NotNullWhen(true)] out IVotingStyle? style, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        string[] parts = text.Trim().Split(':', 2);
        bool isPlain = parts.Length == 1;
        (style, problem) = (parts[0].ToUpperInvariant(), isPlain) switch
        {
            ("CLIMBER", true) => ((IVotingStyle?)new ClimbingStyle(), (string?)null),
            ("CLIMBER", false) => (null, $"The voter '{text}' must be written {Climber}, without a parameter."),
            ("ANNEALER", true) => (new AnnealingStyle(null), null),
            ("ANNEALER", false) when Share(parts[1]) is { } share => (new AnnealingStyle(share), null),
            ("ANNEALER", false) => (null, FormattableString.Invariant(
                $"The voter '{text}' must be written {Annealer}, with a number above 0, at most {LargestShare}.")),
            _ => (null, $"There is no voter '{text}'; allowed: {string.Join(", ", Entries.Select(entry => entry.Name))}."),
        };
        return style is not null;
    }

    private static double? Share(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double share) && share is > 0 and <= LargestShare
            ? share
            : null;
}
