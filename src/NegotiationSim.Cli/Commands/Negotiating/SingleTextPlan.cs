using System.Collections.Immutable;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;

namespace NegotiationSim.Cli.Commands.Negotiating;

/// <summary>Parties vote on the changes that a mediator proposes to one text.</summary>
internal sealed record SingleTextPlan : TalksPlan
{
    public const string Word = "single-text";

    private readonly ImmutableArray<IVotingStyle> voters;

    private SingleTextPlan(ImmutableArray<IVotingStyle> voters, AlternatingRules rules)
        : base([.. voters.Select(voter => voter.Name)], rules.Rounds, rules.Random) => this.voters = voters;

    public override string Protocol => Word;

    public override string Noun => "voter";

    public static SingleTextPlan Of(ImmutableArray<NamedSeat> seats, AlternatingRules rules) => rules.Breakdown == 0
        ? new SingleTextPlan(Read<IVotingStyle>(seats, VoterCatalogue.TryParse), rules)
        : throw new UsageException($"--breakdown: talks with --protocol {Word} do not break down. Leave the option out.");

    public override ValueTask<TalksOutcome<int>> PlayAsync(NegotiationDomain domain) => SingleText.PlayAsync(
        domain.Space, [.. Places(domain).Zip(voters, (place, voter) => voter.Seat(place.Own, place.Seat))], Rounds, Random);
}
