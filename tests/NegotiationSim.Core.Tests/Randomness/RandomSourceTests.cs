using MathNet.Numerics.Statistics;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Randomness;

public sealed class RandomSourceTests
{
    private const DrawPurpose Purpose = DrawPurpose.ArtistShock;

    [Fact]
    public void Stream_at_the_same_address_repeats_its_sequence()
    {
        var first = new RandomSource(42, 3).Stream(Purpose, 7, 11);
        var second = new RandomSource(42, 3).Stream(Purpose, 7, 11);
        for (var i = 0; i < 100; i++)
        {
            first.NextUInt32().ShouldBe(second.NextUInt32());
        }
    }

    [Fact]
    public void Stream_address_is_laid_out_in_the_counter_as_documented()
    {
        var stream = new RandomSource(0x0123456789ABCDEF, 5).Stream(DrawPurpose.LicenceExpiry, 8, 2);
        for (uint block = 0; block < 3; block++)
        {
            var words = (stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32());
            words.ShouldBe(Philox4x32.Generate(block, (9u << 16) | 3u, 8, 5, 0x89ABCDEF, 0x01234567));
        }
    }

    [Fact]
    public void Stream_draws_do_not_depend_on_the_order_of_drawing()
    {
        var source = new RandomSource(1, 0);
        var a = source.Stream(Purpose, 1, 0);
        var b = source.Stream(Purpose, 2, 0);
        uint[] interleaved = [a.NextUInt32(), b.NextUInt32(), a.NextUInt32(), b.NextUInt32()];

        var b2 = source.Stream(Purpose, 2, 0);
        uint[] bFirst = [b2.NextUInt32(), b2.NextUInt32()];
        var a2 = source.Stream(Purpose, 1, 0);
        uint[] aSecond = [a2.NextUInt32(), a2.NextUInt32()];

        interleaved.ShouldBe([aSecond[0], bFirst[0], aSecond[1], bFirst[1]]);
    }

    [Fact]
    public void Streams_at_different_addresses_never_start_alike()
    {
        var seen = new HashSet<(uint, uint, uint)>();
        var count = 0;
        foreach (var seed in new ulong[] { 0, 1, 1UL << 32, ulong.MaxValue })
        {
            foreach (var replication in new[] { 0, 1, -1 })
            {
                foreach (var purpose in Enum.GetValues<DrawPurpose>())
                {
                    foreach (var agent in new[] { 0, 1, 2, 65536, int.MaxValue, -1 })
                    {
                        foreach (var quarter in new[] { -1, 0, 1, 39, RandomSource.LastQuarterIndex })
                        {
                            var stream = new RandomSource(seed, replication).Stream(purpose, agent, quarter);
                            seen.Add((stream.NextUInt32(), stream.NextUInt32(), stream.NextUInt32()));
                            count++;
                        }
                    }
                }
            }
        }

        count.ShouldBe(4 * 3 * Enum.GetValues<DrawPurpose>().Length * 6 * 5);
        seen.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("seed")]
    [InlineData("replication")]
    [InlineData("purpose")]
    [InlineData("agent")]
    [InlineData("quarter")]
    public void Streams_at_neighbouring_addresses_are_uncorrelated(string neighbour)
    {
        const int Draws = 100_000;
        var one = new RandomSource(10, 0).Stream(Purpose, 4, 8);
        var other = neighbour switch
        {
            "seed" => new RandomSource(11, 0).Stream(Purpose, 4, 8),
            "replication" => new RandomSource(10, 1).Stream(Purpose, 4, 8),
            "purpose" => new RandomSource(10, 0).Stream(Purpose + 1, 4, 8),
            "agent" => new RandomSource(10, 0).Stream(Purpose, 5, 8),
            _ => new RandomSource(10, 0).Stream(Purpose, 4, 9),
        };

        var x = new double[Draws];
        var y = new double[Draws];
        for (var i = 0; i < Draws; i++)
        {
            x[i] = one.NextDouble();
            y[i] = other.NextDouble();
        }

        Math.Abs(Correlation.Pearson(x, y)).ShouldBeLessThan(4 / Math.Sqrt(Draws));
    }

    [Fact]
    public void First_draws_over_consecutive_agents_are_uniform()
    {
        var source = new RandomSource(99, 0);
        var draws = new double[50_000];
        for (var agent = 0; agent < draws.Length; agent++)
        {
            var stream = source.Stream(DrawPurpose.ArtistTraits, agent, RandomSource.BeforeFirstQuarter);
            draws[agent] = stream.NextDouble();
        }

        KolmogorovSmirnov.Distance(draws, x => x).ShouldBeLessThan(KolmogorovSmirnov.Bound(draws.Length));
    }

    [Theory]
    [InlineData(-2)]
    [InlineData(65535)]
    public void Stream_of_a_quarter_without_address_is_refused(int quarterIndex) =>
        Should.Throw<ArgumentOutOfRangeException>(() => new RandomSource(1, 0).Stream(Purpose, 0, quarterIndex))
            .Message.ShouldBe(
                "Allowed: -1 (before the first quarter) to 65534. (Parameter 'quarterIndex')"
                + $"{Environment.NewLine}Actual value was {quarterIndex}.");

    [Fact]
    public void Purposes_keep_their_published_numbers() =>
        Enum.GetValues<DrawPurpose>().Select(purpose => $"{purpose}={(int)purpose}").ShouldBe(
        [
            "ConsumerTraits=1", "ConsumerTaste=2", "ArtistTraits=3", "ArtistShock=4", "ArtistEntry=5",
            "ArtistChoice=6", "LabelAssignment=7", "PartyBelief=8", "LicenceExpiry=9", "ShapleyOrder=10",
            "TalksBreakdown=11", "TacticChoice=12", "MediatorProposal=13",
            "ClaimBelief=30", "ClaimJudgement=31", "Ownership=50",
            "LatinMatching=60", "LatinPlace=61", "SobolShift=62", "MorrisTrajectory=63", "BootstrapSample=64",
        ]);
}
