using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>Merges the rosters' rankings into one and adds up money by group of ranks.</summary>
internal static class PaidByRank
{
    /// <summary>Groups of ranks that have artists; alike artists on a border are divided by number.</summary>
    public static ImmutableArray<PaidGroup> Of(IReadOnlyList<RosterComparison> rosters, int rules)
    {
        RankedPart[] order =
        [
            .. rosters
                .SelectMany((roster, label) => roster.Ranked.Select(part => (Part: part, Label: label)))
                .OrderByDescending(entry => entry.Part.Streams)
                .ThenBy(entry => entry.Part.Key < 0)
                .ThenBy(entry => entry.Part.Key)
                .ThenBy(entry => entry.Label)
                .Select(entry => entry.Part),
        ];
        var groups = ImmutableArray.CreateBuilder<PaidGroup>();
        int next = 0;
        long taken = 0;
        long above = 0;
        foreach ((string name, int lastRank) in RankBrackets.All)
        {
            double[] dollars = new double[rules];
            long people = 0;
            while (next < order.Length && above + people < lastRank)
            {
                RankedPart part = order[next];
                long wanted = Math.Min(part.People - taken, lastRank - above - people);
                for (int r = 0; r < rules; r++)
                {
                    dollars[r] += part.Dollars[r] * ((double)wanted / part.People);
                }

                people += wanted;
                taken += wanted;
                if (taken == part.People)
                {
                    (next, taken) = (next + 1, 0);
                }
            }

            above += people;
            if (people > 0)
            {
                groups.Add(new PaidGroup(name, people, [.. dollars]));
            }
        }

        return groups.ToImmutable();
    }
}
