using System.Globalization;
using System.Runtime.InteropServices;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>Tit for tat over discrete outcomes: concessions are measured, and answered, in the party's own utility.</summary>
/// <remarks>
/// The relative and averaged forms close what the party still asks for (its target above the least it settles for) by the same per
/// cent as the other side closed the gap between its offers and the party's best outcome. The absolute form lowers the target by as
/// much as the other's offers rose. A worse offer is answered by a higher target. The party opens with its best outcome, and until
/// the other has made enough offers to be answered it goes down by the smallest step, or two such parties would wait for ever.
/// Acceptance and offers are those of <see cref="AspirationTactic"/>.
/// </remarks>
public sealed class TitForTatTactic : ITactic
{
    private readonly TitForTatForm form;
    private readonly int steps;
    private readonly double mostExtra;

    private TitForTatTactic(string name, TitForTatForm form, int steps, double mostExtra = 0) =>
        (Name, this.form, this.steps, this.mostExtra) = (name, form, steps, mostExtra);

    private enum TitForTatForm
    {
        Relative,
        Absolute,
        Averaged,
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>Answers the other's last concession in per cent.</summary>
    public static TitForTatTactic Relative() => new("tit-for-tat", TitForTatForm.Relative, 1);

    /// <summary>Answers the other's last concession in amount.</summary>
    /// <param name="mostExtra">Most that is conceded on top, drawn uniformly at each turn, own utility; finite, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside its range.</exception>
    public static TitForTatTactic Absolute(double mostExtra = 0) => Require.NotNegative(mostExtra) == 0
        ? new("tit-for-tat-absolute", TitForTatForm.Absolute, 1)
        : new(string.Create(CultureInfo.InvariantCulture, $"tit-for-tat-absolute:{mostExtra:R}"), TitForTatForm.Absolute, 1, mostExtra);

    /// <summary>Answers the other's last concessions together in per cent.</summary>
    /// <param name="window">Number of concessions counted; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The window is outside its range.</exception>
    public static TitForTatTactic Averaged(int window = 3) => new(
        window == 3 ? "tit-for-tat-averaged" : string.Create(CultureInfo.InvariantCulture, $"tit-for-tat-averaged:{window}"),
        TitForTatForm.Averaged,
        (int)Require.Within(1, AlternatingRules.MostRounds, window));

    /// <inheritdoc/>
    public IParty<int> For(UtilityProfile own, TacticSeat seat) => new Party(new OwnOutcomes(own), this, seat.Stream());

    private sealed class Party(OwnOutcomes outcomes, TitForTatTactic tactic, RandomStream stream) : TargetParty(outcomes)
    {
        private readonly List<double> received = []; // utilities, or gaps to the best outcome
        private RandomStream stream = stream;
        private double target = double.NaN;
        private bool heard;

        protected override void Receive(int offer)
        {
            double utility = Outcomes.Utility(offer);
            received.Add(tactic.form == TitForTatForm.Absolute ? utility : Outcomes.Highest - utility);
            heard = true;
        }

        protected override double Target(double time)
        {
            target = double.IsNaN(target) ? Outcomes.Highest
                : received.Count <= tactic.steps ? NextBelow()
                : heard ? Answer()
                : target;
            heard = false;
            return target - Slack;
        }

        /// <summary>Sums of concessions may miss an outcome by their rounding.</summary>
        private double Slack => 1e-9 * (Outcomes.Highest - Outcomes.Lowest);

        private double NextBelow()
        {
            int place = Outcomes.PlaceMeeting(Outcomes.Clamp(target - Slack)) - 1;
            return place >= Outcomes.FirstPlace ? Outcomes.UtilityAt(place) : Outcomes.Lowest;
        }

        private double Answer()
        {
            ReadOnlySpan<double> offers = CollectionsMarshal.AsSpan(received);
            if (tactic.form == TitForTatForm.Absolute)
            {
                double extra = tactic.mostExtra == 0 ? 0 : -tactic.mostExtra * stream.NextDouble();
                return TitForTat.Absolute(target, offers, tactic.steps, Outcomes.Lowest, Outcomes.Highest, extra);
            }

            // A gap of 0 is the best outcome, which the party accepts whatever its target; of two such nothing is left to close.
            double then = offers[^(tactic.steps + 1)];
            double closed = then == 0 ? 1 : offers[^1] / then;
            return Outcomes.Clamp(Outcomes.Lowest + ((target - Outcomes.Lowest) * closed));
        }
    }
}
