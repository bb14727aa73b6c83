using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Tests.Bargaining.Tactics;

namespace NegotiationSim.Core.Tests.Bargaining.Protocols;

/// <summary>A platform buys up to three catalogues that replace each other in part, each from its own label.</summary>
public sealed class SimultaneousBilateralTests
{
    private const int Labels = 3;
    private const int Rounds = 50;
    private const int HighestPrice = 100;

    private static readonly OutcomeSpace Prices = TacticTalks.Space(HighestPrice + 1);
    private static readonly int[][] Orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    [Fact]
    public async Task Order_of_the_talks_does_not_matter()
    {
        var first = await PlayAsync(Orders[0]);
        first.Values.ShouldAllBe(o => o.Agreed);
        foreach (int[] order in Orders)
        {
            var outcomes = await PlayAsync(order);
            for (int label = 0; label < Labels; label++)
            {
                outcomes[label].Offers.ShouldBe(first[label].Offers);
                (outcomes[label].Ending, outcomes[label].Agreement, outcomes[label].Round)
                    .ShouldBe((first[label].Ending, first[label].Agreement, first[label].Round));
            }
        }
    }

    [Fact]
    public async Task Order_would_matter_if_talks_were_opened_one_by_one()
    {
        HashSet<string> results = [];
        foreach (int[] order in Orders)
        {
            var platform = new Platform();
            foreach (int label in order)
            {
                await SimultaneousBilateral.PlayAsync([platform.TalksWith(label)], new AlternatingRules(Rounds));
            }

            results.Add(string.Join(' ', platform.Paid));
        }

        results.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Each_talks_is_that_held_alone_with_the_others_as_they_were()
    {
        var together = await PlayAsync(Orders[0]);
        for (int label = 0; label < Labels; label++)
        {
            var alone = await SimultaneousBilateral.PlayAsync([new Platform().TalksWith(label)], new AlternatingRules(Rounds));
            alone[0].Offers.ShouldBe(together[label].Offers);
        }
    }

    [Fact]
    public async Task Breakdowns_follow_the_number_of_the_talks_and_not_their_place()
    {
        var rules = new AlternatingRules(1000) { Breakdown = 0.05, Random = new RandomSource(5, 0) };
        async Task<ImmutableArray<int>> RoundsAsync(params int[] numbers) =>
        [
            .. (await SimultaneousBilateral.PlayAsync([.. numbers.Select(Silent)], rules)).Select(o => o.Round),
        ];

        var (forward, backward) = (await RoundsAsync(0, 1, 2, 3), await RoundsAsync(3, 2, 1, 0));
        forward.ShouldBe(backward.Reverse());
        forward.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task Talks_of_one_number_are_refused()
    {
        var error = await Should.ThrowAsync<ArgumentException>(
            async () => await SimultaneousBilateral.PlayAsync([Silent(4), Silent(2), Silent(4)], new AlternatingRules(1)));
        error.Message.ShouldStartWith("2 talks have the number 4.");
    }

    private static BilateralTalks<string> Silent(int number) => new(
        number, () => ValueTask.FromResult<IParty<string>>(new Script()), () => ValueTask.FromResult<IParty<string>>(new Script()));

    private static async Task<Dictionary<int, TalksOutcome<int>>> PlayAsync(int[] order)
    {
        var platform = new Platform();
        var outcomes = await SimultaneousBilateral.PlayAsync([.. order.Select(platform.TalksWith)], new AlternatingRules(Rounds));
        return order.Zip(outcomes).ToDictionary(p => p.First, p => p.Second);
    }

    /// <summary>What a catalogue adds falls with the number of catalogues already held.</summary>
    private sealed class Platform
    {
        public int?[] Paid { get; } = new int?[Labels];

        public BilateralTalks<int> TalksWith(int label) => new(
            label,
            () => ValueTask.FromResult<IParty<int>>(new Signing(Seat(Buyer(), 0, 2), price => Paid[label] = price)),
            () => ValueTask.FromResult<IParty<int>>(new Signing(Seat(Seller(label), 1, 1), price => Paid[label] = price)));

        private UtilityProfile Buyer()
        {
            double worth = 90.0 / (1 + Paid.Count(p => p is not null));
            return UtilityProfile.Table("platform", Prices, Enumerable.Range(0, Prices.Count).Select(price => worth - price));
        }

        private static UtilityProfile Seller(int label) => UtilityProfile.Table(
            $"label {label}", Prices, Enumerable.Range(0, Prices.Count).Select(price => (double)price), reservationValue: 5 * label);

        private static IParty<int> Seat(UtilityProfile own, int party, double beta) =>
            new AspirationTactic("price", ConcessionCurve.Polynomial(beta)).For(own, new TacticSeat(party, Rounds, default));
    }

    /// <summary>Tells its owner at once of what it accepts: what talks opened later would see.</summary>
    private sealed class Signing(IParty<int> inner, Action<int> sign) : IParty<int>
    {
        public async ValueTask<Move<int>> MoveAsync(Turn<int> turn)
        {
            var move = await inner.MoveAsync(turn);
            if (move.Kind == MoveKind.Accept)
            {
                sign(turn.Standing);
            }

            return move;
        }
    }
}
