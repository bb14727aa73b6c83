using System.Globalization;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Solutions;

namespace NegotiationSim.Core.Bargaining.Tactics;

/// <summary>Concedes over time; of the outcomes near its target it offers what the other side seems to like best.</summary>
/// <remarks>
/// After P. Faratin, C. Sierra and N. R. Jennings, "Using similarity criteria to make issue trade-offs in automated negotiations",
/// Artificial Intelligence 142, 2002, pages 205-237. Concession is that of <see cref="AspirationTactic"/>; moves along the own
/// iso-utility curve cost nothing and may be worth much to the other side. What it likes is judged by a <see cref="FrequencyModel"/>
/// of its offers instead of by similarity to the last one. While the model knows nothing, the offers are those of the plain tactic.
/// Several other parties are modelled as one.
/// </remarks>
public sealed class TradeOffTactic : ITactic
{
    /// <summary>Width of the band of outcomes taken as equally good, as a share of what the party can gain.</summary>
    public const double UsualBand = 0.05;

    private readonly ConcessionCurve curve;
    private readonly double band;

    /// <summary>Makes the tactic.</summary>
    /// <param name="exponent">Exponent of time as in <see cref="ConcessionCurve.PowerOfTime"/>; above 0 and finite, 1 is linear.</param>
    /// <param name="band">Width of the band, share of what the party can gain, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public TradeOffTactic(double exponent = 1, double band = UsualBand)
    {
        curve = ConcessionCurve.PowerOfTime(exponent);
        this.band = Require.Within(0, 1, band);
        Name = exponent == 1 ? "trade-off" : string.Create(CultureInfo.InvariantCulture, $"trade-off:{exponent:R}");
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public IParty<int> For(UtilityProfile own, TacticSeat seat)
    {
        ArgumentNullException.ThrowIfNull(own);
        return new Party(new OwnOutcomes(own), new FrequencyModel(own.Space), curve, band);
    }

    private sealed class Party(OwnOutcomes outcomes, FrequencyModel other, ConcessionCurve curve, double band) : TargetParty(outcomes)
    {
        protected override void Receive(int offer) => other.Observe(offer);

        protected override double Target(double time) =>
            (Range * curve.Aspiration(time)) + Outcomes.Lowest - AspirationTactic.UsualTolerance;

        protected override int Choose(int place)
        {
            double best = double.NegativeInfinity;
            int choice = place;
            double top = Outcomes.UtilityAt(place) + (band * Range);
            for (int p = place; p < Outcomes.Places && Outcomes.UtilityAt(p) <= top; p++)
            {
                double liked = other.Estimate(Outcomes.At(p));
                if (liked > best)
                {
                    (best, choice) = (liked, p);
                }
            }

            return Outcomes.At(choice);
        }

        private double Range => Outcomes.Highest - Outcomes.Lowest;
    }
}
