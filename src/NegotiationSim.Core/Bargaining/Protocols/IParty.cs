namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>A party to talks about offers of some kind. To add a tactic or a kind of party, implement this.</summary>
/// <remarks>A party sees what is on the table and nothing else of the other parties.</remarks>
/// <typeparam name="TOffer">What is offered: the number of an outcome, or licence terms.</typeparam>
public interface IParty<TOffer>
{
    /// <summary>Answers what is on the table.</summary>
    ValueTask<Move<TOffer>> MoveAsync(Turn<TOffer> turn);
}
