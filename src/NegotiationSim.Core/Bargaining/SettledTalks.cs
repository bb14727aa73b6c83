using System.Collections.Immutable;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Bargaining;

/// <summary>Talks that a solution concept settles: both parties tell an arbiter where they stand, and the arbiter names the terms.</summary>
/// <remarks>
/// Both take part by their own appraisals, as in talks that are played, so no deal is worth less than none to either. There is no deadline
/// to miss and nothing to misjudge: where there is an agreement zone there is a deal. As in <see cref="LicenceTalks"/>, all parties speak
/// before any terms are named.
/// </remarks>
public static class SettledTalks
{
    /// <summary>Holds several talks at once by the rule of a world.</summary>
    /// <param name="rule">How talks end.</param>
    /// <param name="pairs">Who talks about what; with the same number of rounds where talks are played.</param>
    /// <returns>How the talks ended, in the order given; settled terms are on record as one offer, of the party that named them.</returns>
    public static async ValueTask<ImmutableArray<Talks>> HoldAsync(SettlementRule rule, IReadOnlyList<LicencePair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        if (rule == SettlementRule.AlternatingOffers)
        {
            return await LicenceTalks.PlayAsync(pairs);
        }

        var terms = ImmutableArray.CreateBuilder<LicenceTerms?>(pairs.Count);
        await OpenAsync(pairs);
        foreach (LicencePair pair in pairs)
        {
            // Closed without agreement, a party is bound by nothing and has said where it stands.
            Disclosure platform = await pair.Platform.CloseAsync(pair.Brief.Id, null, []);
            Disclosure label = await pair.Label.CloseAsync(pair.Brief.Id, null, []);
            terms.Add(Settle(rule, new TalksCase(pair.Brief.Table, label.Standpoint, platform.Standpoint)));
        }

        await OpenAsync(pairs);
        var talks = ImmutableArray.CreateBuilder<Talks>(pairs.Count);
        for (int i = 0; i < pairs.Count; i++)
        {
            talks.Add(await CloseAsync(pairs[i], terms[i], byLabel: rule == SettlementRule.LabelUltimatum));
        }

        return talks.MoveToImmutable();
    }

    /// <summary>The terms a rule names in given talks; null where there is no agreement zone.</summary>
    /// <param name="rule">A rule other than <see cref="SettlementRule.AlternatingOffers"/>.</param>
    /// <param name="talks">The talks.</param>
    public static LicenceTerms? Settle(SettlementRule rule, TalksCase talks) => rule switch
    {
        SettlementRule.LabelUltimatum => Ultimatum.Of(talks, byLabel: true)?.Terms,
        SettlementRule.PlatformUltimatum => Ultimatum.Of(talks, byLabel: false)?.Terms,
        _ => LicenceSolutions.Of(talks).FirstOrDefault(solution => solution.Concept == Concept(rule))?.Terms,
    };

    private static string Concept(SettlementRule rule) => rule switch
    {
        SettlementRule.Nash => "nash",
        SettlementRule.KalaiSmorodinsky => "kalai-smorodinsky",
        SettlementRule.Egalitarian => "egalitarian",
        SettlementRule.Utilitarian => "utilitarian",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "No solution concept."),
    };

    private static async ValueTask OpenAsync(IReadOnlyList<LicencePair> pairs)
    {
        foreach (LicencePair pair in pairs)
        {
            await pair.Platform.OpenAsync(pair.Brief);
            await pair.Label.OpenAsync(pair.Brief);
        }
    }

    private static async ValueTask<Talks> CloseAsync(LicencePair pair, LicenceTerms? agreed, bool byLabel)
    {
        ImmutableArray<LicenceTerms> named = agreed is null ? [] : [agreed];
        Disclosure platform = await pair.Platform.CloseAsync(pair.Brief.Id, agreed, named);
        Disclosure label = await pair.Label.CloseAsync(pair.Brief.Id, agreed, named);
        return new Talks(agreed, 1, [.. named.Select(terms => new MadeOffer(1, byLabel, terms))], label, platform);
    }
}
