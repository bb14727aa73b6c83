using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Orleans.Messages;
using NegotiationSim.Orleans.State;

namespace NegotiationSim.Orleans.Grains;

/// <summary>The artists of a label, as a block.</summary>
internal sealed class RosterGrain(YearStore years) : AgentGrain<Roster>(years), IRosterGrain
{
    public ValueTask FoundAsync(ImmutableArray<Artist> artists) => Agent.FoundAsync(artists);

    public ValueTask<Repertoire> ReleaseAsync(Quarter quarter) => Agent.ReleaseAsync(quarter);

    public ValueTask<CohortOffer> ConsultAsync(int platform, int artistsWanted, ConsentRule rule) => Agent.ConsultAsync(platform, artistsWanted, rule);

    public ValueTask<CohortOffer> EnrolAsync(int platform, ConsentRule rule) => Agent.EnrolAsync(platform, rule);

    public ValueTask LicenseCohortAsync(int platform) => Agent.LicenseCohortAsync(platform);

    public ValueTask<Money> PayCohortAsync(int platform, Money toArtists) => Agent.PayCohortAsync(platform, toArtists);

    public ValueTask<RosterStanding> StandAsync(StandingTest test) => Agent.StandAsync(test);

    public ValueTask<RosterComparison> CompareAsync(ComparisonRates rates) => Agent.CompareAsync(rates);

    public ValueTask<ImmutableArray<Money>> PayAsync(RosterReceipts receipts) => Agent.PayAsync(receipts);

    public ValueTask<double> MeanLogRatioAsync(ImmutableArray<double> perMass, ImmutableArray<double> basePerMass) =>
        Agent.MeanLogRatioAsync(perMass, basePerMass);

    public ValueTask<RosterDecisions> DecideAsync(Quarter quarter, ImmutableArray<ContractOffer> offers) =>
        Agent.DecideAsync(quarter, offers);

    public ValueTask<Money> AdmitAsync(Quarter quarter, ImmutableArray<Artist> artists) => Agent.AdmitAsync(quarter, artists);

    public ValueTask<RosterYear> CloseYearAsync(Quarter quarter) => Agent.CloseYearAsync(quarter);

    protected override Roster Make(AgentPost post, RandomSource random, int index) =>
        new(post.World, index, random);
}
