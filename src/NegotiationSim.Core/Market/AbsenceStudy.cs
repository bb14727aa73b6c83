using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Holds a quarter in which labels were off social platforms against the same quarter with them there.</summary>
internal sealed class AbsenceStudy(
    WorldSpecification world, Offerings offerings, MarketScene scene, LicenceRegister register, ImmutableArray<IRoster> rosters, Notices notices)
{
    private readonly List<AbsenceObservation> observed = [];

    /// <summary>All quarters so far, in order of time, platform and label.</summary>
    public ImmutableArray<AbsenceObservation> All => [.. observed];

    /// <summary>Looks at a quarter.</summary>
    public async ValueTask ObserveAsync(MarketTally tally, Availability inForce, TrainingSets training)
    {
        foreach ((int p, int l) in register.Open(scene.Quarter.Index).Where(pair => world.Platforms[pair.Platform].Traits.Group == ChoiceGroup.Crowd))
        {
            MarketTally present = scene.Recount(inForce.With(p, l), training);
            ImmutableArray<double> without = OnServices(tally, l, inForce);
            ImmutableArray<double> with = OnServices(present, l, inForce);
            double catalogue = Streams(with, l);
            if (catalogue > 0)
            {
                double typical = Math.Exp(await rosters[l].MeanLogRatioAsync(without, with)) - 1;
                Tell(new AbsenceObservation(scene.Quarter, p, l, typical, (Streams(without, l) / catalogue) - 1));
            }
        }
    }

    private void Tell(AbsenceObservation absence)
    {
        observed.Add(absence);
        if (register.Blackout(absence.Platform, absence.Label) > 1)
        {
            // Only the first quarter of an absence is news.
            return;
        }

        notices.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"{world.Labels[absence.Label].Name} was off {world.Platforms[absence.Platform].Name} from {absence.Quarter}: against being there its typical artist's streams on services "
            + $"changed by {100 * absence.TypicalChange:+0.0;-0.0;0.0}%, its whole catalogue's by {100 * absence.CatalogueChange:+0.0;-0.0;0.0}%."));
    }

    /// <summary>Streams a month per unit of a label's mass on all music services, by genre and class.</summary>
    private ImmutableArray<double> OnServices(MarketTally tally, int label, Availability inForce)
    {
        double[] perMass = new double[scene.Repertoires[label].Mass.Length];
        foreach (Offering offering in offerings.Services.SelectMany(market => market).Where(o => inForce[o.Platform, label]))
        {
            ReadOnlySpan<double> rate = tally.StreamsPerMass(offering.Index);
            for (int cell = 0; cell < perMass.Length; cell++)
            {
                perMass[cell] += rate[cell] * tally.Weight(offering, label, cell);
            }
        }

        return [.. perMass];
    }

    private double Streams(ImmutableArray<double> perMass, int label) =>
        scene.Repertoires[label].Mass.Select((mass, cell) => mass * perMass[cell]).Sum();
}
