using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

/// <summary>Talks between tactics by name, and domains to hold them in.</summary>
internal static class TacticTalks
{
    /// <summary>One of each kind of tactic, with the parameters that are left to the caller.</summary>
    public static readonly ImmutableArray<string> Names =
    [
        "boulware", "linear", "conceder", "hardliner", "polynomial:2", "exponential:1", "aspiration:2", "micro", "tit-for-tat",
        "tit-for-tat-absolute", "tit-for-tat-absolute:0.05", "tit-for-tat-averaged", "trade-off",
    ];

    /// <summary>One to three issues of one to four values, with weights and worths in hundredths; reservation values anywhere.</summary>
    public static readonly Gen<NegotiationDomain> Domains =
        from sizes in Gen.Choose(1, 4).ArrayOf().Where(s => s.Length is >= 1 and <= 3)
        from first in Profiles("A", Space(sizes))
        from second in Profiles("B", first.Space)
        select new NegotiationDomain("random", first.Space, [first, second]);

    public static ITactic Of(string name) =>
        TacticCatalogue.TryParse(name, out var tactic, out string? problem) ? tactic : throw new ArgumentException(problem);

    public static IParty<int> Seat(string tactic, UtilityProfile own, int party, int rounds, ulong seed = 1) =>
        Of(tactic).For(own, new TacticSeat(party, rounds, new RandomSource(seed, 0)));

    public static TalksOutcome<int> Play(NegotiationDomain domain, int rounds, ulong seed, params string[] tactics) =>
        Play(rounds, [.. tactics.Select((t, i) => Seat(t, domain.Profiles[i], i, rounds, seed))]);

    public static TalksOutcome<int> Play(int rounds, params IParty<int>[] parties) =>
        StackedAlternatingOffers.PlayAsync(parties, new AlternatingRules(rounds)).AsTask().GetAwaiter().GetResult();

    /// <summary>A party's answer to an offer of the other side or, for null, to an empty table.</summary>
    public static Move<int> Ask(IParty<int> party, int? offer, int round = 1) => party.MoveAsync(
        offer is { } o ? new Turn<int>(round, round / 101.0, o, true, 1) : new Turn<int>(round, round / 101.0))
        .AsTask().GetAwaiter().GetResult();

    public static OutcomeSpace Space(params int[] sizes) =>
        new([.. sizes.Select((s, i) => new Issue($"issue {i}", [.. Enumerable.Range(0, s).Select(v => $"{v}")]))]);

    private static Gen<UtilityProfile> Profiles(string party, OutcomeSpace space) =>
        from weights in Gen.Choose(0, 100).ArrayOf(space.Issues.Length)
        from worths in Gen.Choose(0, 100).ArrayOf(space.Issues.Sum(i => i.Values.Length))
        from reservation in Gen.Choose(0, 60)
        select UtilityProfile.Additive(
            party,
            space,
            [.. weights.Select(w => w / (weights.Sum() + 1e-9))],
            [.. space.Issues.Select((issue, i) => Worths(worths, space.Issues.Take(i).Sum(e => e.Values.Length), issue.Values.Length))],
            reservation / 100.0);

    private static ImmutableArray<double> Worths(int[] worths, int start, int count) =>
        [.. worths.Skip(start).Take(count).Select(w => w / 100.0)];
}
