using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads a game in characteristic function form.</summary>
internal static class CharacteristicReader
{
    /// <summary>The game; null where a fault makes it unsolvable, which has been reported.</summary>
    public static Game? Read(ObjectReader game, SourceFile file) =>
        CoalitionTable.Read(game, CoalitionGame.MostInTable, "player") is { } table
            ? new CharacteristicGame { Name = file.Stem, Players = table.Names, Values = table.ToGame(), Remarks = table.Remarks() }
            : null;
}
