using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Deals artists out over genres and labels so that each cell keeps its share of income at every level of fame.</summary>
/// <remarks>
/// Each artist goes to a cell at random, with probability in proportion to what the cell still lacks.
/// Labels differ between careers and the tail: majors sign few hobbyists, so their share among careers is higher than overall.
/// </remarks>
internal sealed class RosterCells
{
    private readonly double[] careerShare;
    private readonly double[] tailShare;
    private readonly double[] assigned;
    private readonly double[] lack;
    private readonly int labels;
    private double due;
    private bool inTail;

    public RosterCells(WorldSpecification world, double tailShareOfIncome)
    {
        labels = world.Labels.Length;
        double[] career = CareerShares(world, tailShareOfIncome);
        careerShare = [.. world.Genres.SelectMany(g => career.Select(share => g.ListeningShare * share))];
        tailShare = [.. world.Genres.SelectMany(g => world.Labels.Select(l => g.ListeningShare * l.TailShare))];
        assigned = new double[careerShare.Length];
        lack = new double[careerShare.Length];
    }

    /// <summary>Shares of the labels among career artists that give the start shares once the tail is added.</summary>
    public static double[] CareerShares(WorldSpecification world, double tailShareOfIncome)
    {
        double[] shares = new double[world.Labels.Length];
        for (int l = 0; l < shares.Length; l++)
        {
            LabelSpecification label = world.Labels[l];
            shares[l] = (label.StartShare - (label.TailShare * tailShareOfIncome)) / (1 - tailShareOfIncome);
            if (!(shares[l] >= 0))
            {
                throw new ModelException(
                    $"Label '{label.Id}' starts with {label.StartShare:P1} of revenue, but its share of the tail, {label.TailShare:P0} of {tailShareOfIncome:P1}, is more. "
                    + "Lower its tailShare or raise its startShare.");
            }
        }

        return shares;
    }

    /// <summary>Genre and label of the next artist, by falling fame.</summary>
    public (int Genre, int Label) Assign(double income, bool career, double uniform)
    {
        if (!career && !inTail)
        {
            // The tail has its own shares and starts even.
            inTail = true;
            due = 0;
            Array.Clear(assigned);
        }

        double[] share = career ? careerShare : tailShare;
        due += income;
        for (int cell = 0; cell < lack.Length; cell++)
        {
            lack[cell] = Math.Max(0, (share[cell] * due) - assigned[cell]);
        }

        // Shares that miss one by rounding may leave no cell with a lack; then the shares themselves decide.
        int chosen = Draw(lack.Sum() > 0 ? lack : share, uniform);
        assigned[chosen] += income;
        return (chosen / labels, chosen % labels);
    }

    private static int Draw(double[] weights, double uniform)
    {
        double reach = uniform * weights.Sum();
        int chosen = -1;
        for (int cell = 0; cell < weights.Length && reach >= 0; cell++)
        {
            if (weights[cell] > 0)
            {
                chosen = cell;
                reach -= weights[cell];
            }
        }

        return chosen;
    }
}
