using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>What each artist of a roster counts for under the rules that look at artists one by one (model.md section 4).</summary>
/// <remarks>
/// Artist-centric: the boost, for artists with enough streams and listeners in a month on the platform. Of N listeners who on
/// average play an artist x times, N (1 - exp(-x)) are expected to play it at all. Threshold: the share of its streams that is on
/// tracks with enough of them in twelve months at the month's pace.
/// </remarks>
internal sealed class ArtistStandings(WorldSpecification world)
{
    private const int MonthsPerYear = 12;

    private readonly TrackModel tracks = new(world.Artists.Tracks);
    private readonly int classes = world.Consumers.PopularityClasses.Length;
    private readonly Dictionary<(int Platform, PayoutRuleKind Rule), double[]> factors = [];

    /// <summary>The factor of each artist as last judged; 1 throughout for rules that look at nobody.</summary>
    public ReadOnlySpan<double> Of(int platform, PayoutRuleKind rule) => factors[(platform, rule)];

    /// <summary>Judges the artists, whose popularity to the power of each class is given.</summary>
    public RosterStanding Judge(ReadOnlySpan<Artist> artists, PopularityPowers powers, StandingTest test)
    {
        double[] factor = new double[artists.Length];
        double[] mass = new double[world.Genres.Length * classes];
        Span<double> mine = new double[classes];
        long all = 0;
        long paid = 0;
        for (int k = 0; k < factor.Length; k++)
        {
            powers.CopyOf(k, mine);
            int first = artists[k].Genre * classes;
            double streams = Streams(test, first, mine);
            int paidTracks = tracks.PerArtist;
            if (test.Payout.Rule == PayoutRuleKind.Threshold)
            {
                paidTracks = tracks.AtLeast(MonthsPerYear * streams, test.Payout.ThresholdStreams);
                factor[k] = tracks.ShareOfBest(paidTracks);
            }
            else
            {
                factor[k] = Follows(test, streams, first, mine) ? test.Payout.ArtistCentric.Boost : 1;
            }

            for (int c = 0; c < classes; c++)
            {
                mass[first + c] += artists[k].People * factor[k] * mine[c];
            }

            all += artists[k].People * tracks.PerArtist;
            paid += artists[k].People * paidTracks;
        }

        factors[(test.Platform, test.Payout.Rule)] = factor;
        return new RosterStanding([.. mass], all, paid);
    }

    private static double Streams(StandingTest test, int first, ReadOnlySpan<double> power)
    {
        double streams = 0;
        foreach (OfferingReach offering in test.Offerings)
        {
            for (int c = 0; c < power.Length; c++)
            {
                streams += offering.StreamsPerMass[first + c] * power[c];
            }
        }

        return streams;
    }

    private static bool Follows(StandingTest test, double streams, int first, ReadOnlySpan<double> power)
    {
        ArtistCentricTerms terms = test.Payout.ArtistCentric;
        return streams >= terms.BoostStreams && (terms.BoostListeners == 0 || Listeners(test, first, power) >= terms.BoostListeners);
    }

    private static double Listeners(StandingTest test, int first, ReadOnlySpan<double> power)
    {
        double listeners = 0;
        foreach (OfferingReach offering in test.Offerings)
        {
            for (int c = 0; c < power.Length; c++)
            {
                double people = offering.Listeners[c];
                double each = people > 0 ? offering.StreamsPerMass[first + c] * power[c] / people : 0;
                listeners += people * (1 - Math.Exp(-each));
            }
        }

        return listeners;
    }
}
