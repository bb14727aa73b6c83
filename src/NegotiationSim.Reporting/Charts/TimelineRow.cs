using System.Collections.Immutable;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Charts;

/// <summary>One pair's negotiations, and the spans of quarters in which it had no licence though one was sought.</summary>
/// <remarks>A blackout is its first quarter and the one after its last, as indexes; blackouts rise and do not touch.</remarks>
internal sealed record TimelineRow(
    int Label, int Platform, ImmutableArray<NegotiationRecord> Talks, ImmutableArray<(int From, int To)> Blackouts)
{
    /// <summary>Rows by label, then platform; of more than <paramref name="most"/> pairs, those with the largest deals.</summary>
    public static ImmutableArray<TimelineRow> Of(RunResult run, int most) =>
    [
        .. run.Negotiations
            .GroupBy(talk => (talk.Label, talk.Platform))
            .OrderByDescending(pair => pair.Sum(talk => talk.Deal?.ExpectedPaymentsDollars ?? 0))
            .ThenBy(pair => pair.Key)
            .Take(most)
            .OrderBy(pair => pair.Key)
            .Select(pair => new TimelineRow(pair.Key.Label, pair.Key.Platform, [.. pair], Gaps(pair))),
    ];

    private static ImmutableArray<(int From, int To)> Gaps(IEnumerable<NegotiationRecord> talks)
    {
        // A breakdown leaves its own quarter dark; the record of the next talks counts the dark quarters before them.
        IEnumerable<int> dark = talks.SelectMany(talk => Enumerable.Range(
            Math.Max(0, talk.Quarter.Index - talk.BlackoutQuarters),
            Math.Min(talk.Quarter.Index, talk.BlackoutQuarters) + (talk.Outcome == NegotiationOutcome.Breakdown ? 1 : 0)));
        List<(int From, int To)> gaps = [];
        foreach (int quarter in dark.Distinct().Order())
        {
            if (gaps.Count > 0 && gaps[^1].To == quarter)
            {
                gaps[^1] = (gaps[^1].From, quarter + 1);
            }
            else
            {
                gaps.Add((quarter, quarter + 1));
            }
        }

        return [.. gaps];
    }
}
