using System.Collections.Immutable;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>
/// The artists whose lives a reader wants to see: so many of the start, from the best known to the least, and as many of the first who enter; and
/// those it named.
/// </summary>
/// <remarks>
/// So many of the start stand at even steps of the log of their place among the simulated artists, so that the few who earn most are
/// there as well as the many who earn little. They follow from the world alone: another seed or another policy follows the same places.
/// </remarks>
[MadeAtFounding]
internal sealed class FollowedArtists
{
    private readonly int[] ids;
    private readonly long[] ranks;
    private readonly int firstEntrant;
    private readonly int platforms;

    private FollowedArtists(WorldSpecification world)
    {
        firstEntrant = world.Artists.Count;
        platforms = world.Platforms.Length;
        ids =
        [
            .. new SortedSet<int>(
            [
                .. Places(world.ArtistPaths, world.Artists.Count),
                .. Enumerable.Range(firstEntrant, world.ArtistPaths),
                .. world.FollowedArtists,
            ]),
        ];
        ranks = new long[ids.Length];
        long better = 0;
        int next = 0;
        long[] people = RankGroups.Sizes(world.Artists.Count, world.Artists.Uploaders);
        for (int id = 0; id < people.Length && next < ids.Length; id++)
        {
            if (ids[next] == id)
            {
                ranks[next++] = better + 1;
            }

            better += people[id];
        }
    }

    /// <summary>The artists to follow; null where nobody asked for any.</summary>
    public static FollowedArtists? Of(WorldSpecification world) =>
        world.ArtistPaths > 0 || !world.FollowedArtists.IsEmpty ? new FollowedArtists(world) : null;

    /// <summary>Whether an artist is followed.</summary>
    public bool Contains(int id) => Array.BinarySearch(ids, id) >= 0;

    /// <summary>The year of a followed artist, once it has looked back on it.</summary>
    public ArtistPathYear YearOf(in Artist artist, int label, bool owns, bool leaves)
    {
        ulong trainedBy = artist.TrainedBy;
        return new()
        {
            Id = artist.Id,
            StartRank = artist.Id < firstEntrant ? ranks[Array.BinarySearch(ids, artist.Id)] : null,
            People = artist.People,
            Genre = artist.Genre,
            Career = artist.Career,
            Label = label,
            OwnsRecordings = owns,
            Popularity = Math.Exp(artist.LogPopularity),
            Streams = artist.Year.Streams,
            ReceiptsDollars = artist.Year.Receipts.Dollars,
            EarnedDollars = artist.Year.Earned.Dollars,
            CashDollars = Dollars(artist.Year.Cash),
            UnrecoupedDollars = artist.Account.Unrecouped.Dollars,
            ConsentThresholdYears = double.IsFinite(artist.ConsentThresholdYears) ? artist.ConsentThresholdYears : null,
            LicensedTo = [.. Enumerable.Range(0, platforms).Where(p => (trainedBy & (1UL << p)) != 0)],
            Entered = artist.Newcomer,
            Left = leaves,
        };
    }

    private static ImmutableArray<double> Dollars(SourceAmounts cash)
    {
        double[] dollars = new double[SourceAmounts.Length];
        for (int s = 0; s < dollars.Length; s++)
        {
            dollars[s] = cash[s].Dollars;
        }

        return [.. dollars];
    }

    /// <summary>So many different places from first to last, which the convexity of the steps leaves room for.</summary>
    private static int[] Places(int number, int artists)
    {
        int[] places = new int[number];
        for (int k = 1; k < number; k++)
        {
            int even = (int)Math.Round(Math.Pow(artists, k / (number - 1.0))) - 1;
            places[k] = Math.Max(places[k - 1] + 1, even);
        }

        return places;
    }
}
