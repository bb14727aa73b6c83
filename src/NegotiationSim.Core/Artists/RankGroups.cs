namespace NegotiationSim.Core.Artists;

/// <summary>Divides all real artists by rank into groups, one simulated artist a group: one to one at the top, then ever coarser.</summary>
/// <remarks>Group sizes grow in proportion to rank, so every factor of e in rank gets as many simulated artists as the next.</remarks>
internal static class RankGroups
{
    /// <summary>Sizes of <paramref name="groups"/> groups that together hold <paramref name="artists"/>, top first; each at least one.</summary>
    public static long[] Sizes(int groups, long artists)
    {
        if (groups >= artists)
        {
            throw new ModelException(
                $"{groups} simulated artists cannot stand for {artists} real ones. Simulate fewer artists, or raise the number of uploaders.");
        }

        double oneToOne = OneToOneRanks(groups, artists);
        long[] sizes = new long[groups];
        long reached = 0;
        for (int i = 0; i < groups; i++)
        {
            // The inverse of "simulated artists up to a rank", r for r <= R and R (1 + ln(r / R)) beyond.
            double upTo = i + 1 <= oneToOne ? i + 1 : oneToOne * Math.Exp(((i + 1) / oneToOne) - 1);
            long next = i == groups - 1 ? artists : Math.Max(reached + 1, (long)Math.Round(upTo));
            sizes[i] = next - reached;
            reached = next;
        }

        return sizes;
    }

    /// <summary>The R that solves R (1 + ln(artists / R)) = groups; the left side rises in R.</summary>
    private static double OneToOneRanks(int groups, long artists)
    {
        double low = 0;
        double high = groups;
        for (int i = 0; i < 100; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = middle * (1 + Math.Log(artists / middle)) < groups ? (middle, high) : (low, middle);
        }

        return high;
    }
}
