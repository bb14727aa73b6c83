using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>The part of each label's repertoire that counts under rules that look at artists one by one, as last judged.</summary>
/// <remarks>Kept as a ratio to the whole mass, so that a forecast may apply it to repertoires that have moved since.</remarks>
internal sealed class Standings
{
    private readonly Dictionary<(int Platform, PayoutRuleKind Rule), double[][]> ratios = [];
    private readonly Dictionary<int, double> unpaidTracks = [];

    /// <summary>Whether a rule has been judged on a platform.</summary>
    public bool Has(int platform, PayoutRuleKind rule) => ratios.ContainsKey((platform, rule));

    /// <summary>Remembers the answers of all rosters to the test of a rule, made of the given repertoires.</summary>
    public void Remember(
        int platform, PayoutRuleKind rule, IReadOnlyList<Repertoire> repertoires, IReadOnlyList<RosterStanding> answers)
    {
        ratios[(platform, rule)] =
        [
            .. answers.Select((answer, l) => answer.CountedMass
                .Select((counted, cell) => repertoires[l].Mass[cell] > 0 ? counted / repertoires[l].Mass[cell] : 1)
                .ToArray()),
        ];
        if (rule == PayoutRuleKind.Threshold)
        {
            double tracks = answers.Sum(answer => answer.Tracks);
            unpaidTracks[platform] = tracks > 0 ? 1 - (answers.Sum(answer => answer.PaidTracks) / tracks) : 0;
        }
    }

    /// <summary>Share of all tracks that the threshold rule does not pay on a platform, as last judged, [0, 1].</summary>
    public double UnpaidTracksShare(int platform) => unpaidTracks[platform];

    /// <summary>Ratio of counted to whole mass of a label in a cell.</summary>
    public double Ratio(int platform, PayoutRuleKind rule, int label, int cell) => ratios[(platform, rule)][label][cell];
}
