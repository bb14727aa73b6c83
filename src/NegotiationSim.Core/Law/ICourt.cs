using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>Courts and enforcement, as an agent.</summary>
public interface ICourt
{
    /// <summary>What using an unlicensed source is feared to cost in each market, dollars a month (zeta).</summary>
    ValueTask<ImmutableArray<double>> FearedCostAsync();

    /// <summary>Acts for a quarter: what users of unlicensed sources are made to pay in each market.</summary>
    /// <param name="quarter">The quarter.</param>
    /// <param name="unlicensedUsers">Users of unlicensed sources by market, people.</param>
    ValueTask<ImmutableArray<Money>> EnforceAsync(Quarter quarter, ImmutableArray<double> unlicensedUsers);

    /// <summary>Takes in the law of a quarter, market by market; it holds until the next.</summary>
    ValueTask EnactAsync(ImmutableArray<MarketPolicy> policies);

    /// <summary>All claims filed so far, in order of filing; a claim's place in it names it.</summary>
    ValueTask<ImmutableArray<Claim>> DocketAsync();

    /// <summary>Takes in a claim.</summary>
    ValueTask FileAsync(Claim claim, Quarter quarter);

    /// <summary>Holds a settlement conference: hears both sides in confidence and names the sum that shares what they save, if there is one.</summary>
    /// <returns>The claim afterwards: settled, withdrawn where going on is worth nothing to the plaintiff, or unchanged.</returns>
    ValueTask<Claim> ConferAsync(int place, ClaimView plaintiff, ClaimView defendant, Quarter quarter);

    /// <summary>Strikes a claim that is over without a judgement or a sum: the parties have made a licence, or the defendant is gone.</summary>
    ValueTask<Claim> StrikeAsync(int place, ClaimStage how, Quarter quarter);

    /// <summary>Hears a pending claim for a quarter: judges it, or lets it wait.</summary>
    /// <returns>The claim afterwards.</returns>
    ValueTask<Claim> HearAsync(int place, Quarter quarter);

    /// <summary>All claims with what each side last thought of them: for the record, once the run is over.</summary>
    ValueTask<ImmutableArray<FiledClaim>> DiscloseAsync();
}
