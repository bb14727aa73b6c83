using BenchmarkDotNet.Attributes;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;

namespace NegotiationSim.Benchmarks;

/// <summary>A round of alternating offers over 1,000 outcomes: two time-dependent tactics move once each.</summary>
/// <remarks>
/// Seats and the record of offers are included. Reservation values leave no agreement, so that all 100 rounds are played.
/// </remarks>
public class TalksBenchmarks
{
    private const int Rounds = 100;

    private readonly AlternatingRules rules = new(Rounds);
    private readonly NegotiationDomain domain = SpreadDomain.Of(10, opposed: true, reservationValue: 0.6);
    private ITactic first = null!;
    private ITactic second = null!;

    [GlobalSetup]
    public void Choose()
    {
        first = Tactic("boulware");
        second = Tactic("conceder");
        if (Round() != Rounds)
        {
            throw new InvalidOperationException($"The talks end before {Rounds} rounds.");
        }
    }

    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Round()
    {
        IParty<int>[] parties =
        [
            first.For(domain.Profiles[0], new TacticSeat(0, Rounds, default)),
            second.For(domain.Profiles[1], new TacticSeat(1, Rounds, default)),
        ];
        var talks = StackedAlternatingOffers.PlayAsync(parties, rules);
        return talks.IsCompletedSuccessfully ? talks.Result.Round : throw new InvalidOperationException("The talks had to wait.");
    }

    private static ITactic Tactic(string name) =>
        TacticCatalogue.TryParse(name, out var tactic, out string? problem) ? tactic : throw new InvalidOperationException(problem);
}
