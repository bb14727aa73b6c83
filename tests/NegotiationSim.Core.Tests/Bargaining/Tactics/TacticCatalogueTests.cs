using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

public sealed class TacticCatalogueTests
{
    private const string All =
        "boulware, linear, conceder, hardliner, polynomial:E, exponential:BETA, aspiration:E, micro, tit-for-tat, "
        + "tit-for-tat-absolute[:MOST], tit-for-tat-averaged[:WINDOW], trade-off[:E]";

    [Theory]
    [InlineData("boulware", "boulware")]
    [InlineData(" Boulware ", "boulware")]
    [InlineData("POLYNOMIAL:2.50", "polynomial:2.5")]
    [InlineData("exponential:0.1", "exponential:0.1")]
    [InlineData("aspiration:2", "aspiration:2")]
    [InlineData("tit_for_tat", "tit-for-tat")]
    [InlineData("tit-for-tat-absolute", "tit-for-tat-absolute")]
    [InlineData("tit-for-tat-absolute:0.1", "tit-for-tat-absolute:0.1")]
    [InlineData("Tit_For_Tat_Averaged:5", "tit-for-tat-averaged:5")]
    [InlineData("tit-for-tat-averaged", "tit-for-tat-averaged")]
    [InlineData("trade-off:4", "trade-off:4")]
    [InlineData("trade-off", "trade-off")]
    public void Names_are_read(string text, string name)
    {
        TacticCatalogue.TryParse(text, out var tactic, out string? problem).ShouldBeTrue();
        tactic!.Name.ShouldBe(name);
        problem.ShouldBeNull();
        TacticTalks.Of(tactic.Name).Name.ShouldBe(name);
    }

    [Theory]
    [InlineData("tough", "There is no tactic 'tough'; allowed: " + All + ".")]
    [InlineData("", "There is no tactic ''; allowed: " + All + ".")]
    [InlineData("polynomial", "The tactic 'polynomial' must be written polynomial:E, with a number above 0, at most 1000000.")]
    [InlineData("polynomial:", "The tactic 'polynomial:' must be written polynomial:E, with a number above 0, at most 1000000.")]
    [InlineData("polynomial:0", "The tactic 'polynomial:0' must be written polynomial:E, with a number above 0, at most 1000000.")]
    [InlineData("polynomial:1,5", "The tactic 'polynomial:1,5' must be written polynomial:E, with a number above 0, at most 1000000.")]
    [InlineData("aspiration:NaN", "The tactic 'aspiration:NaN' must be written aspiration:E, with a number above 0, at most 1000000.")]
    [InlineData("micro:3", "The tactic 'micro:3' must be written micro, without a parameter.")]
    [InlineData(
        "tit-for-tat-averaged:1.5",
        "The tactic 'tit-for-tat-averaged:1.5' must be written tit-for-tat-averaged[:WINDOW], with a whole number from 1 to 1000000.")]
    [InlineData(
        "trade-off:1e9", "The tactic 'trade-off:1e9' must be written trade-off[:E], with a number above 0, at most 1000000.")]
    public void Other_texts_are_refused_with_what_is_allowed(string text, string expected)
    {
        TacticCatalogue.TryParse(text, out var tactic, out string? problem).ShouldBeFalse();
        tactic.ShouldBeNull();
        problem.ShouldBe(expected);
    }

    [Fact]
    public void Every_entry_can_be_written_and_says_what_it_does()
    {
        TacticCatalogue.Entries.Select(e => e.Name).ShouldBe(All.Split(", "));
        TacticCatalogue.Entries.ShouldAllBe(e => e.Meaning.Length > 10);
        foreach (var entry in TacticCatalogue.Entries)
        {
            string[] parts = entry.Name.Split('[')[0].Split(':');
            TacticTalks.Of(parts.Length == 1 ? parts[0] : parts[0] + ":2").Name.ShouldStartWith(parts[0]);
        }
    }

    [Fact]
    public void Party_for_whom_nothing_is_worth_having_leaves()
    {
        var hopeless = UtilityProfile.Table("own", TacticTalks.Space(3), [1, 2, 3], reservationValue: 4);
        foreach (string name in TacticTalks.Names)
        {
            TacticTalks.Ask(TacticTalks.Seat(name, hopeless, 0, 10), 2).Kind.ShouldBe(MoveKind.Leave, name);
        }
    }

    [Fact]
    public void Single_outcome_is_agreed_at_once()
    {
        var own = UtilityProfile.Table("own", TacticTalks.Space(1), [0.5], reservationValue: 0.5);
        foreach (string name in TacticTalks.Names)
        {
            var outcome = TacticTalks.Play(new NegotiationDomain("one", own.Space, [own, own]), 10, 1, name, name);
            (outcome.Agreed, outcome.Round, outcome.Offers.Length).ShouldBe((true, 1, 1), name);
        }
    }
}
