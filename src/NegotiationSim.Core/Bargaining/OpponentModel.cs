using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What one side makes of the other as offers come in: a Bayesian belief over a grid of types.</summary>
/// <remarks>
/// Types differ in the growth that the other side believes in, evenly spaced around the guess. An offer is the likelier under a type
/// the less it wastes: of all terms worth as much to that type, a party offers those that are best for the one it wants to win.
/// After D. Zeng and K. Sycara, "Bayesian learning in negotiation", International Journal of Human-Computer Studies 48, 1998,
/// pages 125-141; K. Hindriks and D. Tykhonov, "Opponent modelling in automated multi-issue negotiation using Bayesian
/// learning", AAMAS 2008, pages 331-338.
/// </remarks>
internal sealed class OpponentModel
{
    // Two standard deviations either way, in halves of the range.
    private static readonly double[] Grid = [-2, -1, 0, 1, 2];

    // How much of the attainable gain an offer may waste before its type looks unlikely: parties guess one another's gains roughly.
    private const double Tolerance = 0.1;

    private readonly LicenceTable table;
    private readonly Stake ownStake;
    private readonly Appraisal own;
    private readonly Stake[] stakes;
    private readonly Appraisal[] types;
    private readonly double[] weights;

    public OpponentModel(LicenceTable table, Interest guess, double growthSd, Stake ownStake, Appraisal own)
    {
        this.table = table;
        this.ownStake = ownStake;
        this.own = own;
        double[] grid = growthSd > 0 ? Grid : [0];
        stakes = [.. grid.Select(z => new Stake(Shifted(guess, z * growthSd), table.LongestTermYears))];
        types = [.. stakes.Select(stake => Appraisal.Of(table, stake))];
        weights = [.. grid.Select(z => Math.Exp(-z * z / 2))];
        Expected = Mean();
    }

    /// <summary>The other side's worth of the menu, expected over types.</summary>
    public Appraisal Expected { get; private set; }

    /// <summary>Probability of each type, lowest believed growth first.</summary>
    public ImmutableArray<double> Probabilities => [.. weights.Select(w => w / weights.Sum())];

    /// <summary>Learns from an offer of the other side.</summary>
    public void Observe(LicenceTerms offer)
    {
        if (types.Length == 1)
        {
            return;
        }

        double ownGain = ownStake.Gain(table, offer);
        double attainable = Math.Max(own.LargestGainLeaving(Expected, 0, table.LargestLumpSumDollars), double.Epsilon);
        Span<double> misfit = stackalloc double[types.Length];
        double least = double.PositiveInfinity;
        for (int k = 0; k < types.Length; k++)
        {
            double best = own.LargestGainLeaving(types[k], stakes[k].Gain(table, offer), table.LargestLumpSumDollars);
            double waste = Math.Max(0, best - ownGain) / (Tolerance * attainable);
            misfit[k] = waste * waste / 2;
            least = Math.Min(least, misfit[k]);
        }

        double sum = 0;
        for (int k = 0; k < types.Length; k++)
        {
            sum += weights[k] *= Math.Exp(least - misfit[k]);
        }

        for (int k = 0; k < types.Length; k++)
        {
            weights[k] /= sum;
        }

        Expected = Mean();
    }

    private static Interest Shifted(Interest guess, double growth) =>
        guess with { Outlook = guess.Outlook with { Growth = guess.Outlook.Growth + growth } };

    /// <summary>Types share discounting and artists, so that only the gain without a lump sum has to be averaged.</summary>
    private Appraisal Mean()
    {
        if (types.Length == 1)
        {
            return types[0];
        }

        double total = weights.Sum();
        return types[0] with
        {
            Shapes = [.. types[0].Shapes.Select((shape, s) =>
            {
                double gain = 0;
                for (int k = 0; k < types.Length; k++)
                {
                    gain += weights[k] / total * types[k].Shapes[s].GainDollarsPerYear;
                }

                return shape with { GainDollarsPerYear = gain };
            })],
        };
    }
}
