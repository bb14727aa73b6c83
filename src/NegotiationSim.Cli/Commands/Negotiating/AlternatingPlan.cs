using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;

namespace NegotiationSim.Cli.Commands.Negotiating;

/// <summary>Parties make offers in turn.</summary>
internal sealed record AlternatingPlan : TalksPlan
{
    public const string Word = "alternating";

    private readonly ImmutableArray<ITactic> tactics;
    private readonly AlternatingRules rules;

    private AlternatingPlan(ImmutableArray<ITactic> tactics, AlternatingRules rules)
        : base([.. tactics.Select(tactic => tactic.Name)], rules.Rounds, rules.Random) => (this.tactics, this.rules) = (tactics, rules);

    public override string Protocol => Word;

    public override string Noun => "tactic";

    public override double Breakdown => rules.Breakdown;

    public static AlternatingPlan Of(ImmutableArray<NamedSeat> seats, AlternatingRules rules) =>
        new(Read<ITactic>(seats, TacticCatalogue.TryParse), rules);

    public override ValueTask<TalksOutcome<int>> PlayAsync(NegotiationDomain domain) => StackedAlternatingOffers.PlayAsync(
        [.. Places(domain).Zip(tactics, (place, tactic) => tactic.For(place.Own, place.Seat))], rules);
}
