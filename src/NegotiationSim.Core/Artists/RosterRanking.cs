using System.Collections.Immutable;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Works out what a roster's artists would get under several rules, and orders them by streams.</summary>
/// <remarks>
/// A simulated artist is named when it may be among the first <see cref="Named"/> of all rosters, which it is only when it is among
/// the first of its own; so ranks down to that number are exact. Further down artists are ranked by bin.
/// </remarks>
internal static class RosterRanking
{
    /// <summary>Simulated artists of a roster that are named.</summary>
    public const int Named = 1_000;

    public static RosterComparison Compare(
        WorldSpecification world,
        ReadOnlySpan<Artist> artists,
        ReadOnlySpan<int> genre,
        PopularityPowers powers,
        ArtistStandings standings,
        ComparisonRates rates)
    {
        int rules = rates.Columns;
        int classes = world.Consumers.PopularityClasses.Length;
        double[] streams = new double[artists.Length];
        powers.Weigh(genre, rates.StreamsPerMass.AsSpan(), classes, streams);
        double[] weight = new double[artists.Length];
        double[] dollars = new double[artists.Length * rules];
        double[] byGenre = new double[world.Genres.Length * rules];
        foreach (RuleRates rule in rates.Rules)
        {
            bool judged = rule.Payout.JudgesArtists;
            ReadOnlySpan<double> factor = judged ? standings.Of(rates.Platform, rule.Payout.Rule) : default;
            powers.Weigh(genre, rule.DollarsPerMass.AsSpan(), classes, weight);
            for (int k = 0; k < weight.Length; k++)
            {
                double amount = artists[k].People * weight[k] * (judged ? factor[k] : 1);
                dollars[(k * rules) + rule.Column] += amount;
                byGenre[(genre[k] * rules) + rule.Column] += amount;
            }
        }

        return new RosterComparison(Parts(artists, streams, dollars, rules), [.. byGenre]);
    }

    private static ImmutableArray<RankedPart> Parts(ReadOnlySpan<Artist> artists, double[] streams, double[] dollars, int rules)
    {
        bool[] named = BestOf(artists, streams);
        var best = ImmutableArray.CreateBuilder<RankedPart>();
        SortedDictionary<int, Bin> bins = [];
        for (int k = 0; k < streams.Length; k++)
        {
            ReadOnlySpan<double> mine = dollars.AsSpan(k * rules, rules);
            if (named[k])
            {
                best.Add(new RankedPart(streams[k], artists[k].Id, artists[k].People, [.. mine]));
                continue;
            }

            int bin = IncomeSketch.BinOf(streams[k]);
            if (!bins.TryGetValue(bin, out Bin? into))
            {
                bins[bin] = into = new Bin(rules);
            }

            into.Add(artists[k].People, streams[k], mine);
        }

        best.Sort((a, b) => a.Streams != b.Streams ? b.Streams.CompareTo(a.Streams) : a.Key.CompareTo(b.Key));
        best.AddRange(bins.Reverse().Select(bin => bin.Value.Part(-1 - bin.Key)));
        return best.ToImmutable();
    }

    private static bool[] BestOf(ReadOnlySpan<Artist> artists, double[] streams)
    {
        PriorityQueue<int, (double Streams, int Id)> best = new(Named + 1);
        for (int k = 0; k < streams.Length; k++)
        {
            // Of equals the later identifier goes first, as in the ranking.
            (double, int) place = (streams[k], -artists[k].Id);
            if (best.Count < Named)
            {
                best.Enqueue(k, place);
            }
            else
            {
                best.EnqueueDequeue(k, place);
            }
        }

        bool[] named = new bool[streams.Length];
        foreach ((int k, _) in best.UnorderedItems)
        {
            named[k] = true;
        }

        return named;
    }

    private sealed class Bin(int rules)
    {
        private readonly double[] dollars = new double[rules];
        private long people;
        private double streams;

        public void Add(long artists, double streamsEach, ReadOnlySpan<double> amounts)
        {
            people += artists;
            streams += artists * streamsEach;
            for (int r = 0; r < amounts.Length; r++)
            {
                dollars[r] += amounts[r];
            }
        }

        public RankedPart Part(int key) => new(streams / people, key, people, [.. dollars]);
    }
}
