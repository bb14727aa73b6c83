using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Games;

/// <summary>Reads the names of two parties.</summary>
internal static class PartyReader
{
    private const string Key = "parties";

    public static PartyNames Read(ObjectReader game)
    {
        var names = game.TextsOr(Key, ["first party", "second party"]);
        if (names.Length != 2 || names[0] == names[1])
        {
            game.Report(Key, "does not name two parties", "two different names", "Write for example [label, platform].");
            return new PartyNames("", "");
        }

        return new PartyNames(names[0], names[1]);
    }
}
