using NegotiationSim.Core.Bargaining.Protocols;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

/// <summary>The runs of another tool, played here.</summary>
public sealed class OracleRunTests
{
    private static readonly Dictionary<string, string> Tactics = new()
    {
        ["Boulware"] = "boulware",
        ["Linear"] = "linear",
        ["Conceder"] = "conceder",
        ["Aspiration_e2"] = "aspiration:2",
        ["MiCRO"] = "micro",
    };

    public static TheoryData<int> Runs => [.. Enumerable.Range(0, NegotiationOracle.Runs.Length)];

    [Theory]
    [MemberData(nameof(Runs))]
    public void Run_ends_as_in_the_other_tool(int number)
    {
        var run = NegotiationOracle.Runs[number];
        var domain = NegotiationOracle.Domain(run.DomainName).Domain;
        var outcome = TacticTalks.Play(domain, run.Rounds, 1, Tactics[run.A], Tactics[run.B]);
        outcome.ShouldSatisfyAllConditions(
            () => (outcome.Agreed ? outcome.Agreement : (int?)null).ShouldBe(run.Agreement),
            () => (outcome.Ending == TalksEnding.Deadline).ShouldBe(run.TimedOut),
            () => outcome.Round.ShouldBe(run.RoundsBegun),
            () => outcome.Offers.Length.ShouldBe(run.OfferCount));
        if (run.Offers is { } offers)
        {
            outcome.Offers.Select(o => (o.Round - 1, o.Party, o.Offer)).ShouldBe(offers);
        }
    }
}
