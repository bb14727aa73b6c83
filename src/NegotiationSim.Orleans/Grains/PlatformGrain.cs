using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>A platform.</summary>
internal sealed class PlatformGrain(YearStore years) : AgentGrain<Platform>(years), IPlatformGrain
{
    public ValueTask InheritAsync(int label, LicenceTerms terms, int quartersRun) => Agent.InheritAsync(label, terms, quartersRun);

    public ValueTask OpenAsync(NegotiationBrief brief) => Agent.OpenAsync(brief);

    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => Agent.MoveAsync(negotiation, turn);

    public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers) =>
        Agent.CloseAsync(negotiation, agreed, offers);

    public ValueTask<ClaimView> WeighAsync(ClaimBrief brief) => Agent.WeighAsync(brief);

    public ValueTask RenewAsync(int label, LicenceTerms terms) => Agent.RenewAsync(label, terms);

    public ValueTask LiftAsync(int label, LicenceTerms terms, double lumpSumDollars) => Agent.LiftAsync(label, terms, lumpSumDollars);

    public ValueTask<LumpSumsPaid> PayLumpSumsAsync() => Agent.PayLumpSumsAsync();

    public ValueTask AdoptAsync(ShockKind kind, double value) => Agent.AdoptAsync(kind, value);

    public ValueTask<PlatformPosture> PrepareAsync(Quarter quarter, ImmutableArray<double> levyShares) => Agent.PrepareAsync(quarter, levyShares);

    public ValueTask<ImmutableArray<double>> ReplyAsync(PriceRound round) => Agent.ReplyAsync(round);

    public ValueTask PostAsync(ImmutableArray<double> priceDollarsPerMonth) => Agent.PostAsync(priceDollarsPerMonth);

    public ValueTask<double> QualityAsync(Quarter quarter, ImmutableArray<double> coverage) => Agent.QualityAsync(quarter, coverage);

    public ValueTask<(Money Due, Money Cost)> PayClaimAsync(Money due, Money cost) => Agent.PayClaimAsync(due, cost);

    public ValueTask<PlatformSettlement> SettleAsync(PlatformQuarter quarter) => Agent.SettleAsync(quarter);

    protected override Platform Make(AgentPost post, RandomSource random, int index) =>
        new(post.World, index, random);
}
