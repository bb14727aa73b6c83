using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Worlds;

/// <summary>A platform that behaves like another, with a witness to what it settles; it may have its own way with prices.</summary>
internal sealed class WatchedPlatform(
    IPlatform platform,
    Action<PlatformQuarter, PlatformSettlement, PlatformPosture> witness,
    Func<PriceRound, ImmutableArray<double>>? reply = null) : IPlatform
{
    public async ValueTask<PlatformSettlement> SettleAsync(PlatformQuarter quarter)
    {
        PlatformSettlement settlement = await platform.SettleAsync(quarter);
        witness(quarter, settlement, await platform.PrepareAsync(quarter.Quarter, quarter.LevyShares));
        return settlement;
    }

    public ValueTask OpenAsync(NegotiationBrief brief) => platform.OpenAsync(brief);

    public ValueTask<Move<LicenceTerms>> MoveAsync(string negotiation, Turn<LicenceTerms> turn) => platform.MoveAsync(negotiation, turn);

    public ValueTask<Disclosure> CloseAsync(string negotiation, LicenceTerms? agreed, ImmutableArray<LicenceTerms> offers) =>
        platform.CloseAsync(negotiation, agreed, offers);

    public ValueTask<ClaimView> WeighAsync(ClaimBrief brief) => platform.WeighAsync(brief);

    public ValueTask<(Money Due, Money Cost)> PayClaimAsync(Money due, Money cost) => platform.PayClaimAsync(due, cost);

    public ValueTask InheritAsync(int label, LicenceTerms terms, int quartersRun) => platform.InheritAsync(label, terms, quartersRun);

    public ValueTask RenewAsync(int label, LicenceTerms terms) => platform.RenewAsync(label, terms);

    public ValueTask LiftAsync(int label, LicenceTerms terms, double lumpSumDollars) => platform.LiftAsync(label, terms, lumpSumDollars);

    public ValueTask<LumpSumsPaid> PayLumpSumsAsync() => platform.PayLumpSumsAsync();

    public ValueTask AdoptAsync(ShockKind kind, double value) => platform.AdoptAsync(kind, value);

    public ValueTask<PlatformPosture> PrepareAsync(Quarter quarter, ImmutableArray<double> levyShares) => platform.PrepareAsync(quarter, levyShares);

    public ValueTask<ImmutableArray<double>> ReplyAsync(PriceRound round) =>
        reply is null ? platform.ReplyAsync(round) : new(reply(round));

    public ValueTask PostAsync(ImmutableArray<double> priceDollarsPerMonth) => platform.PostAsync(priceDollarsPerMonth);

    public ValueTask<double> QualityAsync(Quarter quarter, ImmutableArray<double> coverage) => platform.QualityAsync(quarter, coverage);
}
