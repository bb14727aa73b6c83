using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;

namespace NegotiationSim.Core.Bargaining;

/// <summary>All that decided how some talks went: enough to play them again, or otherwise.</summary>
/// <remarks>An observer's knowledge, put together after the talks; no party ever sees one.</remarks>
/// <param name="Table">What lay on the table.</param>
/// <param name="Label">Where the label stood.</param>
/// <param name="Platform">Where the platform stood.</param>
public sealed record TalksCase(LicenceTable Table, Standpoint Label, Standpoint Platform)
{
    /// <summary>What the menu is worth to the label.</summary>
    public Appraisal LabelAppraisal => Appraise(Label);

    /// <summary>What the menu is worth to the platform.</summary>
    public Appraisal PlatformAppraisal => Appraise(Platform);

    /// <summary>The Pareto frontier over the menu, the label's gain rising; empty when there is no agreement zone.</summary>
    public ImmutableArray<UtilityPoint> Frontier => ParetoFrontier.Of(LabelAppraisal, PlatformAppraisal, Table.LargestLumpSumDollars);

    /// <summary>What terms are worth to both sides, over disagreement.</summary>
    public UtilityPoint GainsOf(LicenceTerms terms) => new(
        new Stake(Label.Own, terms.TermYears).Gain(Table, terms), new Stake(Platform.Own, terms.TermYears).Gain(Table, terms));

    /// <summary>Plays the talks again: the same offers in the same order.</summary>
    public ValueTask<TalksOutcome<LicenceTerms>> ReplayAsync() => StackedAlternatingOffers.PlayAsync<LicenceTerms>(
        [new Position(Table, Platform), new Position(Table, Label)], new AlternatingRules(Table.Rounds));

    private Appraisal Appraise(Standpoint standpoint) =>
        Appraisal.Of(Table, new Stake(standpoint.Own, Table.LongestTermYears));
}
