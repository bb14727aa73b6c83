using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Lump sums: those of licences that are signed, renewed and lifted, artists' part of them, and what labels keep.</summary>
/// <remarks>
/// Sums that fall due in a quarter are noted first and then paid together, since a platform that cannot pay all of them pays each in
/// proportion, whoever signed first.
/// </remarks>
internal sealed class LumpSumDesk(
    WorldSpecification world,
    Ledger ledger,
    ImmutableArray<ILabel> labels,
    ImmutableArray<IPlatform> platforms,
    ImmutableArray<IRoster> rosters,
    LicenceBook licenceBook,
    ArtistsDue due)
{
    private readonly List<DueLumpSum> noted = [];
    private readonly Money[] kept = new Money[world.Labels.Length];
    private readonly CohortOffer?[,] cohorts = new CohortOffer?[world.Platforms.Length, world.Labels.Length];

    /// <summary>What a label has kept of lump sums this quarter, before artists.</summary>
    public Money KeptBy(int label) => kept[label];

    /// <summary>Notes the lump sum of a licence just signed.</summary>
    public void Sign(TalksResult result)
    {
        cohorts[result.Brief.Platform, result.Brief.Label] = result.Brief.Cohort;
        noted.Add(new(result.Brief.Platform, result.Brief.Label, result.Talks.Agreed!, result.Brief.Quarter) { Talks = result });
    }

    /// <summary>Notes the lump sum of a licence that follows another by agreement.</summary>
    public void Renew(int platform, int label, LicenceTerms terms, Quarter quarter) => noted.Add(new(platform, label, terms, quarter));

    /// <summary>Notes what equal treatment adds to a lump sum.</summary>
    public void Lift(int platform, int label, LicenceTerms terms, LicenceLaw law, Quarter quarter) =>
        noted.Add(new(platform, label, terms, quarter) { LiftedUnder = law });

    /// <summary>Pays all that was noted, and artists' part of it where consent was bought.</summary>
    public async ValueTask PayAsync()
    {
        LumpSumsPaid?[] paid = new LumpSumsPaid?[platforms.Length];
        foreach (DueLumpSum sum in noted)
        {
            LumpSumsPaid mine = paid[sum.Platform] ??= await platforms[sum.Platform].PayLumpSumsAsync();
            if (sum.LiftedUnder is { } law)
            {
                await PayLiftedAsync(sum, mine.AtLifting[sum.Label], law);
            }
            else
            {
                await PaySignedAsync(sum, mine.AtSigning[sum.Label]);
            }
        }

        noted.Clear();
    }

    /// <summary>What an advance has paid above what use earned is the label's to keep once its licence has ended, and its artists' part of it is due.</summary>
    public async ValueTask KeepBreakageAsync(Quarter quarter, int l, PlatformSettlement[] settled, ImmutableArray<MarketPolicy> policies)
    {
        for (int p = 0; p < settled.Length; p++)
        {
            Money breakage = settled[p].Licences[l].Lapsed;
            kept[l] += breakage;
            if (breakage > Money.Zero)
            {
                LicenceLaw law = LicenceLaw.Of(world, p, policies);
                await PassOnAsync(p, l, await labels[l].ShareLaterSumAsync(p, breakage, law.LeastPassThrough), law, quarter);
            }
        }
    }

    /// <summary>Standing lost with artists who are licensed for AI against their will.</summary>
    public double Offence(int l, Availability inForce)
    {
        double share = 0;
        for (int p = 0; p < platforms.Length; p++)
        {
            share += inForce[p, l] && cohorts[p, l] is { } cohort ? cohort.Unwilling : 0;
        }

        return world.Artists.ConsentOffence * share;
    }

    /// <summary>Begins the next quarter of a label.</summary>
    public void Clear(int label) => kept[label] = Money.Zero;

    private async ValueTask PaySignedAsync(DueLumpSum sum, Money paid)
    {
        Take(sum, paid);
        if (sum.Talks is not { Brief: var brief })
        {
            return;
        }

        if (brief.Cohort is not null)
        {
            await rosters[sum.Label].LicenseCohortAsync(sum.Platform);
        }

        await PassOnAsync(sum.Platform, sum.Label, await labels[sum.Label].ShareLumpSumAsync(brief, sum.Terms, paid), brief.Law, sum.Quarter);
    }

    private async ValueTask PayLiftedAsync(DueLumpSum sum, Money paid, LicenceLaw law)
    {
        Take(sum, paid);
        if (sum.Terms.LumpSumKind == LumpSumKind.BuyOut)
        {
            Money toArtists = await labels[sum.Label].ShareLaterSumAsync(sum.Platform, paid, law.LeastPassThrough);
            await PassOnAsync(sum.Platform, sum.Label, toArtists, law, sum.Quarter);
        }
    }

    /// <summary>Passes artists' part of a sum on to those whom the licence covers.</summary>
    private async ValueTask PassOnAsync(int platform, int label, Money toArtists, LicenceLaw law, Quarter quarter)
    {
        if (cohorts[platform, label] is null)
        {
            // For the whole catalogue the streams of the quarter decide who gets it, once they are known.
            due.AddLumpSum(label, toArtists, law);
            return;
        }

        Money received = await rosters[label].PayCohortAsync(platform, toArtists);
        ledger.Post(new Account(AccountKind.Label, label), new Account(AccountKind.Artists, label), PaymentKind.ArtistLumpSum, received, quarter.Year);
        kept[label] -= received;
    }

    /// <summary>Posts a lump sum. An advance is not the label's to keep yet: it becomes so as use earns it, or never does.</summary>
    private void Take(DueLumpSum sum, Money paid)
    {
        ledger.Post(
            new Account(AccountKind.Platform, sum.Platform), new Account(AccountKind.Label, sum.Label), PaymentKind.LumpSum, paid, sum.Quarter.Year);
        licenceBook.AddLumpSum(sum.Platform, sum.Label, paid);
        kept[sum.Label] += sum.Terms.LumpSumKind == LumpSumKind.Advance ? Money.Zero : paid;
    }

    /// <summary>A lump sum that has fallen due.</summary>
    private sealed record DueLumpSum(int Platform, int Label, LicenceTerms Terms, Quarter Quarter)
    {
        /// <summary>The talks in which it was agreed; null for one of a renewal or of equal treatment.</summary>
        public TalksResult? Talks { get; init; }

        /// <summary>The law under which equal treatment makes it due; null for others.</summary>
        public LicenceLaw? LiftedUnder { get; init; }
    }
}
