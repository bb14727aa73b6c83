using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Randomness;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class RosterCellsTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification;

    [Fact]
    public void Career_and_tail_shares_together_are_the_start_shares()
    {
        const double Tail = 0.15;
        var career = RosterCells.CareerShares(World, Tail);
        career.Sum().ShouldBe(1, 1e-12);
        for (var l = 0; l < career.Length; l++)
        {
            (((1 - Tail) * career[l]) + (Tail * World.Labels[l].TailShare)).ShouldBe(World.Labels[l].StartShare, 1e-12);
        }
    }

    [Fact]
    public void Label_with_more_of_the_tail_than_of_all_income_is_refused() =>
        Should.Throw<ModelException>(() => RosterCells.CareerShares(World, 0.5)).Message.ShouldBe(
            "Label 'indie' starts with 20.0 % of revenue, but its share of the tail, 60 % of 50.0 %, is more. "
            + "Lower its tailShare or raise its startShare.");

    [Fact]
    public void Cells_get_their_share_of_income_among_careers_and_in_the_tail()
    {
        const int Careers = 4_000;
        RosterCells cells = new(World, 0.15);
        var stream = Streams.New(1);
        var (career, tail) = (new double[3, 3], new double[3, 3]);
        for (var k = 0; k < 2 * Careers; k++)
        {
            var income = 1 / (k + 20.0);
            var (genre, label) = cells.Assign(income, k < Careers, stream.NextDouble());
            (k < Careers ? career : tail)[genre, label] += income;
        }

        Near(career, RosterCells.CareerShares(World, 0.15));
        Near(tail, [.. World.Labels.Select(l => l.TailShare)]);
    }

    [Fact]
    public void Every_level_of_fame_has_every_label()
    {
        RosterCells cells = new(World, 0.15);
        RandomStream stream = Streams.New(2);
        int[] labels = [.. Enumerable.Range(0, 3_000).Select(k => cells.Assign(1 / (k + 20.0), true, stream.NextDouble()).Label)];
        foreach (var level in labels.Chunk(1_000))
        {
            level.Distinct().Count().ShouldBe(3);
        }
    }

    [Fact]
    public void Shares_that_miss_one_by_rounding_still_place_everybody()
    {
        // Incomes that fade away leave less to place than the shares miss.
        var thirds = World with { Genres = [.. World.Genres.Select(g => g with { ListeningShare = 0.33333333 })] };
        RosterCells cells = new(thirds, 0.15);
        RandomStream stream = Streams.New(3);
        for (var k = 0; k < 5_000; k++)
        {
            cells.Assign(Math.Pow(0.99, k), true, stream.NextDouble()).Label.ShouldBeInRange(0, 2);
        }
    }

    private static void Near(double[,] assigned, double[] labelShares)
    {
        var all = assigned.Cast<double>().Sum();
        for (var g = 0; g < 3; g++)
        {
            for (var l = 0; l < 3; l++)
            {
                (assigned[g, l] / all).ShouldBe(World.Genres[g].ListeningShare * labelShares[l], 0.003);
            }
        }
    }
}
