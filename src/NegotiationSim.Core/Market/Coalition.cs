using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Market;

/// <summary>Labels that bargain as one: their common agent at one table. Members tell it where they stand, and it tells nobody.</summary>
/// <remarks>
/// Its interest is the sum of theirs. Shares, beliefs and tempers are means by use, and risk tolerances add up, as in a syndicate that
/// shares its risks (R. Wilson, "The theory of syndicates", Econometrica 36, 1968, pages 119-132).
/// </remarks>
/// <param name="members">What each member would know if it negotiated for itself and no other member had a licence; at least two.</param>
/// <param name="parts">Each member's part of the members' use; they sum to one.</param>
/// <param name="labels">All labels.</param>
internal sealed class Coalition(ImmutableArray<NegotiationBrief> members, ImmutableArray<double> parts, ImmutableArray<ILabel> labels) : INegotiator
{
    private NegotiationBrief? brief;
    private Standpoint? standpoint;
    private Position? position;

    /// <inheritdoc/>
    public async ValueTask OpenAsync(NegotiationBrief brief)
    {
        ArgumentNullException.ThrowIfNull(brief);
        this.brief = brief;
        List<Standpoint> mandates = [];
        foreach (NegotiationBrief member in members)
        {
            // Closed without agreement, a member is bound by nothing and has said where it stands.
            await labels[member.Label].OpenAsync(member);
            mandates.Add((await labels[member.Label].CloseAsync(member.Id, null, [])).Standpoint);
        }

        standpoint = Together(mandates);
        position = new Position(brief.Table, standpoint);
    }

    /// <inheritdoc/>
    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => position!.MoveAsync(turn);

    /// <inheritdoc/>
    public async ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers)
    {
        if (agreed is not null)
        {
            foreach (MemberPart member in brief!.Members)
            {
                await labels[member.Label].InheritAsync(brief.Platform, member.Of(agreed));
            }
        }

        return new Disclosure([.. offers.Select(position!.Gain)], standpoint!);
    }

    private Standpoint Together(List<Standpoint> mandates)
    {
        Interest own = new(
            Together([.. mandates.Select(m => m.Own.Outlook)], sharesRisk: true),
            mandates.Sum(m => m.Own.OtherDollarsPerYear),
            Mean(m => m.Own.KeptShareOfUsage),
            Mean(m => m.Own.LumpSumPassThrough),
            PaysLumpSum: false);
        Interest other = new(
            Together([.. mandates.Select(m => m.GuessOfOther.Outlook)], sharesRisk: false), Guess.PlatformProfit(brief!), -1, 0, PaysLumpSum: true);
        return new Standpoint(own, other, Mean(m => m.GuessedGrowthSd), Mean(m => m.TacticExponent));

        double Mean(Func<Standpoint, double> of) => mandates.Zip(parts, (mandate, part) => part * of(mandate)).Sum();
    }

    private Outlook Together(ImmutableArray<Outlook> outlooks, bool sharesRisk)
    {
        return new(
            Mean(o => o.Growth),
            Mean(o => o.GrowthSd),
            Mean(o => o.DiscountRate),
            sharesRisk ? 1 / outlooks.Sum(o => 1 / o.RiskAversionPerBillion) : Mean(o => o.RiskAversionPerBillion));

        double Mean(Func<Outlook, double> of) => outlooks.Zip(parts, (outlook, part) => part * of(outlook)).Sum();
    }
}
