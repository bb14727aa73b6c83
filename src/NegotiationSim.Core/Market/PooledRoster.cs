using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Lets a roster do on the thread pool what it does for all its artists, so that the rosters of a world use all cores.</summary>
internal sealed class PooledRoster(IRoster roster) : IRoster
{
    public ValueTask FoundAsync(ImmutableArray<Artist> artists) => new(Task.Run(() => roster.FoundAsync(artists).AsTask()));

    public ValueTask<Repertoire> ReleaseAsync(Quarter quarter) => Pooled(() => roster.ReleaseAsync(quarter));

    public ValueTask<CohortOffer> ConsultAsync(int platform, int artistsWanted, ConsentRule rule) => roster.ConsultAsync(platform, artistsWanted, rule);

    public ValueTask LicenseCohortAsync(int platform) => roster.LicenseCohortAsync(platform);

    public ValueTask<Money> PayCohortAsync(int platform, Money toArtists) => roster.PayCohortAsync(platform, toArtists);

    public ValueTask<CohortOffer> EnrolAsync(int platform, ConsentRule rule) => roster.EnrolAsync(platform, rule);

    public ValueTask<RosterStanding> StandAsync(StandingTest test) => Pooled(() => roster.StandAsync(test));

    public ValueTask<RosterComparison> CompareAsync(ComparisonRates rates) => Pooled(() => roster.CompareAsync(rates));

    public ValueTask<ImmutableArray<Money>> PayAsync(RosterReceipts receipts) => Pooled(() => roster.PayAsync(receipts));

    public ValueTask<RosterDecisions> DecideAsync(Quarter quarter, ImmutableArray<ContractOffer> offers) =>
        Pooled(() => roster.DecideAsync(quarter, offers));

    public ValueTask<Money> AdmitAsync(Quarter quarter, ImmutableArray<Artist> artists) => Pooled(() => roster.AdmitAsync(quarter, artists));

    public ValueTask<RosterYear> CloseYearAsync(Quarter quarter) => Pooled(() => roster.CloseYearAsync(quarter));

    public ValueTask<double> MeanLogRatioAsync(ImmutableArray<double> perMass, ImmutableArray<double> basePerMass) =>
        Pooled(() => roster.MeanLogRatioAsync(perMass, basePerMass));

    private static ValueTask<T> Pooled<T>(Func<ValueTask<T>> work) => new(Task.Run(() => work().AsTask()));
}
