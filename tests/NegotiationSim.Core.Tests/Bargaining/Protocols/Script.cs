using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Tests.Bargaining.Protocols;

/// <summary>A party that plays given moves in order, then passes, and keeps what it saw.</summary>
internal sealed class Script(params Move<string>[] moves) : IParty<string>
{
    private int next;

    public List<Turn<string>> Seen { get; } = [];

    public ValueTask<Move<string>> MoveAsync(Turn<string> turn)
    {
        Seen.Add(turn);
        return ValueTask.FromResult(next < moves.Length ? moves[next++] : Move<string>.Pass);
    }
}
