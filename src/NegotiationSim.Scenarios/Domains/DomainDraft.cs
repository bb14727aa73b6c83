using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Bargaining.Outcomes;

namespace NegotiationSim.Scenarios.Domains;

/// <summary>A domain that has been read without a fault but whose utilities have not been worked out.</summary>
/// <param name="Name">Name of the domain.</param>
/// <param name="Issues">At least one issue, within <see cref="OutcomeLimits"/>.</param>
/// <param name="Parties">At least two parties.</param>
internal sealed record DomainDraft(string Name, ImmutableArray<Issue> Issues, ImmutableArray<PartyDraft> Parties)
{
    private const double SumTolerance = 1e-6;

    /// <summary>The domain; remarks on weights come after the given ones.</summary>
    public LoadedDomain Finish(IEnumerable<string> remarks)
    {
        var space = new OutcomeSpace(Issues);
        var profiles = Parties.Select(party => party.Over(space)).ToImmutableArray();
        return new LoadedDomain(
            new NegotiationDomain(Name, space, profiles),
            [.. remarks, .. Parties.Where(SumsToAnother).Select(OnWeights)]);
    }

    private static bool SumsToAnother(PartyDraft party) =>
        party.Table.IsDefault && Math.Abs(party.Weights.Sum() - 1) > SumTolerance;

    private static string OnWeights(PartyDraft party)
    {
        string sum = party.Weights.Sum().ToString("0.######", CultureInfo.InvariantCulture);
        return $"{party.File}: the weights of {party.Name} sum to {sum}, not to 1; they are used as written.";
    }
}
