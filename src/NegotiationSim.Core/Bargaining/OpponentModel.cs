using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Bargaining;

/// <summary>What one side makes of the other as offers come in: a Bayesian belief over a grid of types.</summary>
/// <remarks>
/// Types differ in the growth that the other side believes in, evenly spaced around the guess. An offer is the likelier under a type
/// the less it wastes: of all terms worth as much to that type, a party offers those that are best for the one it wants to win.
/// What is acted on is the type of the mean belief: were gains averaged instead, being unsure would make every royalty look dearer
/// to the other side, for gains are convex in growth.
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
        MenuCash cash = MenuCash.Of(table, stakes[0]);
        types = [.. stakes.Select(stake => Appraisal.Of(table, stake, cash))];
        weights = [.. grid.Select(z => Math.Exp(-z * z / 2))];
        Expected = Mean();
    }

    /// <summary>What the menu is worth to the other side under the mean belief.</summary>
    public Appraisal Expected { get; private set; }

    /// <summary>Probability of each type, lowest believed growth first.</summary>
    public ImmutableArray<double> Probabilities => [.. weights.Select(w => w / weights.Sum())];

    /// <summary>Learns from an offer of the other side.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="attainable">The most this side could get of the other as expected, dollars a year; who thinks there is nothing to gain cannot tell a wasteful offer from another.</param>
    public void Observe(LicenceTerms offer, double attainable)
    {
        if (types.Length == 1 || !(attainable > 0))
        {
            return;
        }

        double ownGain = ownStake.Gain(table, offer);
        Span<double> misfit = stackalloc double[types.Length];
        double least = double.PositiveInfinity;
        for (int k = 0; k < types.Length; k++)
        {
            double best = own.LargestGainLeaving(types[k], stakes[k].Gain(table, offer), table.LargestLumpSumDollars);
            double waste = Math.Max(0, best - ownGain) / (Tolerance * attainable);
            misfit[k] = waste * waste / 2;
            least = Math.Min(least, misfit[k]);
        }

        if (!double.IsFinite(least))
        {
            return;
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

    /// <summary>The type of the mean belief, between its neighbours on the grid; they share discounting and artists, so gains are all that differs.</summary>
    private Appraisal Mean()
    {
        if (types.Length == 1)
        {
            return types[0];
        }

        double place = 0;
        for (int k = 0; k < types.Length; k++)
        {
            place += weights[k] * k;
        }

        place /= weights.Sum();
        int below = Math.Min((int)place, types.Length - 2);
        double part = place - below;
        Appraisal low = types[below];
        Appraisal high = types[below + 1];
        double[] gains = GC.AllocateUninitializedArray<double>(low.Count);
        for (int s = 0; s < gains.Length; s++)
        {
            gains[s] = ((1 - part) * low.Gains[s]) + (part * high.Gains[s]);
        }

        LumpSumCurve?[]? curves = low.IsStraight
            ? null
            : [.. Enumerable.Range(0, low.Count).Select(s => low[s].Curve is { } curve ? LumpSumCurve.Between(curve, high[s].Curve!, part) : null)];
        return new Appraisal(low.Cash, gains, curves);
    }
}
