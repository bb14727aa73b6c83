using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Scenarios.Domains.Genius;

/// <summary>An issue as a GENIUS domain writes it.</summary>
/// <param name="Name">Name.</param>
/// <param name="Index">The number by which a profile's weights refer to it; null when it could not be read.</param>
/// <param name="Values">Labels of its values.</param>
/// <param name="IsRange">Whether the values are the whole numbers of a range, so that a profile may value them by a line.</param>
internal sealed record GeniusIssue(string Name, int? Index, ImmutableArray<string> Values, bool IsRange)
{
    public Issue ToIssue() => new(Name, Values);
}
