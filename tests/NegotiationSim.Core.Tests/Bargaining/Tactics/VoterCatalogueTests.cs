using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

public sealed class VoterCatalogueTests
{
    private static readonly UtilityProfile Own = UtilityProfile.Table("own", TacticTalks.Space(3), [-10, 0, 10], reservationValue: -10);

    [Theory]
    [InlineData("climber", "climber")]
    [InlineData(" Climber ", "climber")]
    [InlineData("ANNEALER", "annealer")]
    [InlineData("annealer:0.50", "annealer:0.5")]
    public void Names_are_read(string text, string name)
    {
        VoterCatalogue.TryParse(text, out var style, out string? problem).ShouldBeTrue();
        style!.Name.ShouldBe(name);
        problem.ShouldBeNull();
    }

    [Theory]
    [InlineData("linear", "There is no voter 'linear'; allowed: climber, annealer[:SHARE].")]
    [InlineData("", "There is no voter ''; allowed: climber, annealer[:SHARE].")]
    [InlineData("climber:1", "The voter 'climber:1' must be written climber, without a parameter.")]
    [InlineData("annealer:", "The voter 'annealer:' must be written annealer[:SHARE], with a number above 0, at most 1000000.")]
    [InlineData("annealer:0", "The voter 'annealer:0' must be written annealer[:SHARE], with a number above 0, at most 1000000.")]
    [InlineData("annealer:nan", "The voter 'annealer:nan' must be written annealer[:SHARE], with a number above 0, at most 1000000.")]
    public void Other_texts_are_refused_with_what_is_allowed(string text, string expected)
    {
        VoterCatalogue.TryParse(text, out var style, out string? problem).ShouldBeFalse();
        style.ShouldBeNull();
        problem.ShouldBe(expected);
    }

    [Fact]
    public void Every_entry_can_be_written_and_says_what_it_does()
    {
        VoterCatalogue.Entries.Select(entry => entry.Name).ShouldBe(["climber", "annealer[:SHARE]"]);
        foreach (var entry in VoterCatalogue.Entries)
        {
            VoterCatalogue.TryParse(entry.Name.Split('[')[0], out _, out _).ShouldBeTrue();
            entry.Meaning.Length.ShouldBeGreaterThan(10);
        }
    }

    // A loss of 10 of a span of 20 at the middle of the talks: probability exp(-10/(20 share/2)).
    [Theory]
    [InlineData("climber", 0)]
    [InlineData("annealer", 0.0000454)]
    [InlineData("annealer:1", 0.3678794)]
    [InlineData("annealer:2", 0.6065307)]
    public async Task Share_is_of_the_span_of_utilities(string name, double accepted)
    {
        const int Ballots = 20_000;
        VoterCatalogue.TryParse(name, out var style, out _).ShouldBeTrue();
        var voter = style!.Seat(Own, new TacticSeat(0, Ballots, new RandomSource(3, 0)));
        int yes = 0;
        for (int i = 0; i < Ballots; i++)
        {
            yes += await voter.AcceptsAsync(new Ballot(i + 1, 0.5, Proposal: 1, Text: 2)) ? 1 : 0;
        }

        ((double)yes / Ballots).ShouldBe(accepted, 4 * Math.Sqrt(accepted * (1 - accepted) / Ballots) + 1e-9);
    }

    [Fact]
    public async Task Voter_to_whom_all_is_the_same_accepts_all()
    {
        var same = UtilityProfile.Table("same", TacticTalks.Space(3), [1, 1, 1]);
        VoterCatalogue.TryParse("annealer", out var style, out _).ShouldBeTrue();
        var voter = style!.Seat(same, new TacticSeat(0, 10, default));
        (await voter.AcceptsAsync(new Ballot(1, 0.5, 0, 2))).ShouldBeTrue();
        Should.Throw<ArgumentNullException>(() => style.Seat(null!, default));
    }
}
