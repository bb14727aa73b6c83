using System.Collections.Immutable;
using System.Runtime.InteropServices;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>The artists of one label. Owns their state; others reach it through <see cref="IRoster"/>.</summary>
public sealed class Roster : IRoster
{
    private readonly WorldSpecification world;
    private readonly int label;
    private readonly LabelSpecification contract;
    private readonly RandomSource random;
    private readonly PopularityWalk walk;
    private readonly LabelChoice choice;
    private readonly RosterPayroll payroll;
    private List<Artist> members = [];
    private readonly Dictionary<int, ConsentedCohort> consulted = [];

    /// <summary>An empty roster of a label.</summary>
    public Roster(WorldSpecification world, int label, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        this.world = world;
        this.label = label;
        this.random = random;
        contract = world.Labels[label];
        walk = new PopularityWalk(world.Artists, random);
        choice = new LabelChoice(world);
        payroll = new RosterPayroll(world, contract.ArtistRoyaltyRate);
    }

    /// <inheritdoc/>
    public ValueTask FoundAsync(ImmutableArray<Artist> artists)
    {
        members.AddRange(artists);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Repertoire> ReleaseAsync(Quarter quarter)
    {
        Span<Artist> all = CollectionsMarshal.AsSpan(members);
        foreach (ref Artist artist in all)
        {
            walk.Step(ref artist, quarter);
        }

        return new(payroll.Describe(all));
    }

    /// <inheritdoc/>
    public ValueTask<CohortOffer> ConsultAsync(int platform, int artistsWanted)
    {
        ConsentedCohort cohort = ConsentedCohort.Ask(CollectionsMarshal.AsSpan(members), world, contract, artistsWanted);
        consulted[platform] = cohort;
        return new(cohort.Offer);
    }

    /// <inheritdoc/>
    public ValueTask<CohortOffer> EnrolAsync(int platform)
    {
        ConsentedCohort cohort = ConsentedCohort.All(CollectionsMarshal.AsSpan(members), world);
        consulted[platform] = cohort;
        return new(cohort.Offer);
    }

    /// <inheritdoc/>
    public ValueTask<Money> LicenseCohortAsync(int platform, Money toArtists) =>
        new(consulted[platform].License(CollectionsMarshal.AsSpan(members), platform, toArtists));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Money>> PayAsync(RosterReceipts receipts) =>
        new(payroll.Pay(CollectionsMarshal.AsSpan(members), receipts));

    /// <inheritdoc/>
    public ValueTask<RosterDecisions> DecideAsync(Quarter quarter, ImmutableArray<ContractOffer> offers)
    {
        List<ArtistMove> movers = [];
        Money advances = Money.Zero;
        Span<Artist> all = CollectionsMarshal.AsSpan(members);
        for (int k = 0; k < all.Length; k++)
        {
            ref Artist artist = ref all[k];
            if (artist.ContractEndsIndex > quarter.Index)
            {
                continue;
            }

            RandomStream draw = random.Stream(DrawPurpose.ArtistChoice, artist.Id, quarter.Index);
            int chosen = choice.Choose(offers, artist.Career, label, draw.NextDouble());
            if (chosen == label)
            {
                advances += Sign(ref artist, quarter);
            }
            else
            {
                movers.Add(new ArtistMove(artist, chosen));
            }
        }

        if (movers.Count > 0)
        {
            HashSet<int> gone = [.. movers.Select(m => m.Artist.Id)];
            members.RemoveAll(a => gone.Contains(a.Id));
        }

        return new(new RosterDecisions([.. movers], advances));
    }

    /// <inheritdoc/>
    public ValueTask<Money> AdmitAsync(Quarter quarter, ImmutableArray<Artist> artists)
    {
        Money advances = Money.Zero;
        List<Artist> arrivals = new(artists.Length);
        foreach (Artist newcomer in artists)
        {
            // What is unrecouped stays with the old label as its loss.
            Artist artist = newcomer with { Account = default, TrainedBy = 0 };
            ArtistTraits.Accept(ref artist, contract);
            advances += Sign(ref artist, quarter);
            arrivals.Add(artist);
        }

        arrivals.Sort((a, b) => a.Id.CompareTo(b.Id));
        members = Merged(members, arrivals);
        return new(advances);
    }

    /// <inheritdoc/>
    public ValueTask<RosterYear> CloseYearAsync(Quarter quarter)
    {
        RosterYearCount count = new();
        foreach (ref Artist artist in CollectionsMarshal.AsSpan(members))
        {
            count.Add(artist);
            Look(ref artist);
            artist.Newcomer = false;
            artist.Year = default;
        }

        members.RemoveAll(a => a.YearsBelowOutsideOption >= YearsUntilLeaving);
        return new(count.Build(members.Sum(a => a.People)));
    }

    private const int YearsUntilLeaving = 2;

    /// <summary>Merges two lists in order of identifier, so that sums over artists do not depend on who arrived first.</summary>
    /// <remarks>Sorting the whole roster instead took a fifth of a run: artists are large, and most of them are in place.</remarks>
    private static List<Artist> Merged(List<Artist> present, List<Artist> arriving)
    {
        List<Artist> all = new(present.Count + arriving.Count);
        int next = 0;
        foreach (Artist artist in present)
        {
            while (next < arriving.Count && arriving[next].Id < artist.Id)
            {
                all.Add(arriving[next++]);
            }

            all.Add(artist);
        }

        all.AddRange(arriving[next..]);
        return all;
    }

    /// <summary>Lets an artist look back on a whole year: what it brought in, and whether other work would pay more.</summary>
    private static void Look(ref Artist artist)
    {
        if (artist.Newcomer)
        {
            return;
        }

        artist.ReceiptsDollarsPerYear = artist.Year.Receipts.Dollars / artist.People;
        bool below = artist.Year.Earned.Dollars < artist.OutsideOptionDollarsPerYear * artist.People;
        artist.YearsBelowOutsideOption = below ? artist.YearsBelowOutsideOption + 1 : 0;
    }

    /// <summary>Signs a contract: a new term and a recoupable advance, paid now.</summary>
    private Money Sign(ref Artist artist, Quarter quarter)
    {
        artist.ContractEndsIndex = quarter.Index + (contract.ContractTermYears * Quarter.PerYear);
        Money advance = Money.FromDollars(
            contract.AdvanceYears * contract.ArtistRoyaltyRate * artist.ReceiptsDollarsPerYear * artist.People);
        artist.Account = artist.Account.Advance(advance);
        artist.Year.Cash[(int)IncomeSource.Advance] += advance;
        return advance;
    }
}
