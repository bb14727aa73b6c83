using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Step 2 of the cycle: every licence that is missing is negotiated, all at once and with passive beliefs.</summary>
internal sealed class NegotiationRoom(
    WorldSpecification world,
    MarketScene scene,
    LicenceRegister register,
    Courtroom courtroom,
    ImmutableArray<ILabel> labels,
    ImmutableArray<IPlatform> platforms,
    ImmutableArray<IRoster> rosters)
{
    private readonly Standoffs standoffs = new(world);
    private readonly Dictionary<(int Platform, int Label), LicenceTerms> customs = [];

    /// <summary>Remembers terms in force, from which the custom of the trade is read.</summary>
    public void Remember(int platform, int label, LicenceTerms terms) => customs[(platform, label)] = terms;

    /// <summary>The terms last remembered.</summary>
    public LicenceTerms? TermsOf(int platform, int label) => customs.GetValueOrDefault((platform, label));

    /// <summary>Holds the talks of a quarter.</summary>
    /// <returns>One result a pair, in order of platform and label; labels that bargain as one stand where the first of them does.</returns>
    public async ValueTask<ImmutableArray<TalksResult>> HoldAsync(Quarter quarter)
    {
        (int Platform, int Label)[] open =
        [
            .. register.Open(quarter.Index)
                .Where(pair => courtroom.NeedsLicences(pair.Platform) && !standoffs.Part(pair.Platform, pair.Label, quarter.Index)),
        ];
        if (open.Length == 0)
        {
            return [];
        }

        ImmutableArray<TalksTable> tables = await LayAsync(quarter, open);
        ImmutableArray<Talks> talks = await SettledTalks.HoldAsync(
            world.Bargaining.Rule,
            [.. tables.Select(table => new LicencePair(table.Brief, platforms[table.Brief.Platform], table.Speaker(labels)))]);
        List<TalksResult> results = [];
        foreach ((TalksTable table, Talks held) in tables.Zip(talks))
        {
            foreach ((NegotiationBrief brief, double part, LicenceTerms? terms) in table.Divide(held.Agreed))
            {
                if (terms is not null)
                {
                    Remember(brief.Platform, brief.Label, terms);
                }

                results.Add(new TalksResult(brief, held with { Agreed = terms }, Record(table.Brief, brief, held, terms, part)));
            }
        }

        return [.. results];
    }

    private async ValueTask<ImmutableArray<TalksTable>> LayAsync(Quarter quarter, (int Platform, int Label)[] open)
    {
        Dictionary<(int, int), CohortOffer> cohorts = await ConsultAsync(open);
        TrainingSets training = scene.Unlicensed;
        for (int p = 0; p < platforms.Length; p++)
        {
            for (int l = 0; l < labels.Length; l++)
            {
                training = training.With(p, l, cohorts.TryGetValue((p, l), out CohortOffer? offer) ? offer.Popularity : register.Training(p, l));
            }
        }

        // The talks of a quarter are expected to succeed, each one's failure is then weighed with the others held fixed.
        Availability all = Availability.OfAllSought(world);
        MarketForecast with = await scene.ForecastAsync(all, training);
        ImmutableArray<(int Platform, ImmutableArray<int> Labels)> seats = [.. TalksTable.Seat(world, scene.Policies, open)];
        Levies levies = new(world, courtroom.Laws, scene.Repertoires, Availability.Of(world, (p, l) => register.InForce(p, l, quarter.Index)));
        ImmutableArray<TalksTable>.Builder tables = ImmutableArray.CreateBuilder<TalksTable>(seats.Length);
        foreach ((int p, ImmutableArray<int> together) in seats)
        {
            int l = together[0];
            CohortOffer? cohort = cohorts.GetValueOrDefault((p, l));
            if (cohort is { Artists: 0 })
            {
                // Nobody consents: there is nothing to talk about, and the generator goes without this label.
                continue;
            }

            TrainingSets trainedWithout = training.With(p, l, []);
            MarketForecast without = await scene.ForecastAsync(together.Aggregate(all, (sought, member) => sought.Without(p, member)), trainedWithout);
            ClaimBrief? claim = await courtroom.BriefAsync(quarter, p, l, without, trainedWithout);
            if (claim is null && courtroom.UsesFreely(p, l))
            {
                // It uses the repertoire anyway and nobody can stop it: a licence would change nothing.
                continue;
            }

            var law = LicenceLaw.Of(world, p, scene.Policies);
            LicenceGrant grant = law.GrantOf(world.Platforms[p], world.Labels[l]);
            double customHere = CustomaryShare(other => other == p);
            PriceResponse? pricing = await PriceResponses.OfAsync(
                world,
                scene,
                p,
                with,
                posture => scene.ForecastAsync(all, training, scene.Postures.SetItem(p, posture)),
                customHere,
                together.Sum(with.Platforms[p].UsageShare),
                levies.OwedShares(p));
            NegotiationBrief brief = new()
            {
                Id = IdOf(quarter, p, l),
                Quarter = quarter,
                Label = l,
                Platform = p,
                Rounds = world.Bargaining.Rounds,
                With = with,
                Without = without,
                Menu = MenuOf(with.Platforms[p].UseOf(l), HasClause(l)),
                Law = law,
                LargestLumpSumDollars = Math.Min(
                    world.Platforms[p].LumpSumLimit * with.Platforms[p].RevenueDollars,
                    scene.Postures[p].Accounts.CashFor(seats.Count(seat => seat.Platform == p))),
                Pricing = pricing,
                CustomaryRoyaltyShareHere = customHere,
                CustomaryRoyaltyShareElsewhere = CustomaryShare(other => other != p),
                Accounts = scene.Postures[p].Accounts,
                Grant = grant,
                LabelsKnownGrowth = KnownGrowth(l),
                PlatformsKnownGrowth = world.Platforms[p].Party.Belief.Growth,
                Cohort = cohort,
                Claim = claim,
            };
            tables.Add(together.Length == 1
                ? TalksTable.Of(brief)
                : TalksTable.Joint([.. together.Select(member => OwnBrief(brief, member))], use => MenuOf(use, together.Any(HasClause))));

            ImmutableArray<LicenceTerms> MenuOf(LicenceUse use, bool clause) =>
                TermsMenu.Of(world.Bargaining, world.Platforms[p].LongestTermYears, use, clause);

            double KnownGrowth(int label) => (grant.IsAboutAi ? world.Labels[label].AiBelief : world.Labels[label].Party.Belief).Growth;

            bool HasClause(int label) => !law.MostFavouredNationBarred && world.Bargaining.MostFavoured.Contains(world.Labels[label].Id);

            NegotiationBrief OwnBrief(NegotiationBrief of, int member) => of with
            {
                Id = IdOf(quarter, p, member),
                Label = member,
                Menu = MenuOf(with.Platforms[p].UseOf(member), HasClause(member)),
                LabelsKnownGrowth = KnownGrowth(member),
            };
        }

        return tables.ToImmutable();
    }

    private string IdOf(Quarter quarter, int platform, int label) => $"{quarter}/{world.Labels[label].Id}/{world.Platforms[platform].Id}";

    /// <summary>
    /// Asks artists for consent where a generator wants to train, or where law or contract makes a tool for remixing ask; a cohort is shared out
    /// by the labels' popularity.
    /// </summary>
    private async ValueTask<Dictionary<(int, int), CohortOffer>> ConsultAsync((int Platform, int Label)[] open)
    {
        Dictionary<(int, int), CohortOffer> cohorts = [];
        foreach ((int p, int l) in open)
        {
            if (world.Platforms[p].Generator is { } generator)
            {
                ConsentRule rule = LicenceLaw.Of(world, p, scene.Policies).ConsentFor(world.Labels[l]);
                bool remixes = world.Platforms[p].Traits.Use == LicensedUse.Remix;
                if (remixes && rule == ConsentRule.NotAsked)
                {
                    // A licence for the whole catalogue, like one to play it.
                    continue;
                }

                bool wantsCohort = !remixes
                    && (generator.Training == TrainingSource.OptedIn || (rule == ConsentRule.OptIn && scene.Postures[p].CohortWanted > 0));
                cohorts[(p, l)] = wantsCohort ? await rosters[l].ConsultAsync(p, CohortQuota(p, l), rule)
                    : rule == ConsentRule.OptIn ? await rosters[l].ConsultAsync(p, int.MaxValue, rule)
                    : await rosters[l].EnrolAsync(p, rule);
            }
        }

        return cohorts;
    }

    /// <summary>Artists asked of a label: its part of the cohort, by rounding cumulative shares so that the parts add up to the whole.</summary>
    private int CohortQuota(int platform, int label)
    {
        double PopularityBefore(int end) => Enumerable.Range(0, end)
            .Where(l => register.Sought(platform, l))
            .Sum(l => scene.Repertoires[l].Popularity.Sum());
        double sought = PopularityBefore(labels.Length);
        if (!(sought > 0))
        {
            return 0;
        }

        int wanted = scene.Postures[platform].CohortWanted;
        int UpTo(int end) => (int)Math.Round(wanted * PopularityBefore(end) / sought);
        return UpTo(label + 1) - UpTo(label);
    }

    /// <summary>Mean royalty share of the terms known on some streaming platforms; 0 where there is none.</summary>
    private double CustomaryShare(Func<int, bool> onPlatform)
    {
        double sum = 0;
        int number = 0;
        for (int p = 0; p < platforms.Length; p++)
        {
            for (int l = 0; l < labels.Length; l++)
            {
                if (onPlatform(p) && world.Platforms[p].Traits.PaysByPlay && customs.TryGetValue((p, l), out LicenceTerms? terms))
                {
                    sum += terms.RoyaltyShare;
                    number++;
                }
            }
        }

        return number > 0 ? sum / number : 0;
    }

    /// <summary>A label's record of talks. Offers and gains are those of all who bargain as one, the deal is the label's own.</summary>
    private NegotiationRecord Record(NegotiationBrief table, NegotiationBrief brief, Talks talks, LicenceTerms? own, double part)
    {
        ImmutableArray<OfferRecord> offers = [.. talks.Offers.Select((o, i) => new OfferRecord(
            o.Round,
            o.ByLabel,
            o.Terms,
            new UtilityPoint(talks.Label.OfferGainsDollarsPerYear[i], talks.Platform.OfferGainsDollarsPerYear[i])))];
        TalksCase talksCase = new(table.Table, talks.Label.Standpoint, talks.Platform.Standpoint);
        return new NegotiationRecord
        {
            Id = brief.Id,
            Quarter = brief.Quarter,
            Label = brief.Label,
            Platform = brief.Platform,
            Grant = brief.Grant,
            Outcome = talks.Agreed is null ? NegotiationOutcome.Breakdown : NegotiationOutcome.Deal,
            Offers = offers,
            Deal = own is null ? null : Deal(brief, own, talks.Round, Part(offers[^1].Utility)),
            Frontier = talksCase.Frontier,
            BlackoutQuarters = register.Blackout(brief.Platform, brief.Label),
            Consenting = brief.Cohort is { Asked: true } asked ? asked.Artists : 0,
            Case = talksCase,
            Members = [.. table.Members.Select(member => member.Label)],
        };

        UtilityPoint Part(UtilityPoint gains) => new(part * gains.LabelDollarsPerYear, part * gains.PlatformDollarsPerYear);
    }

    private static DealRecord Deal(NegotiationBrief brief, LicenceTerms terms, int round, UtilityPoint utility) => new()
    {
        Terms = terms,
        Utility = utility,
        Round = round,
        ExpectedPaymentsDollars = brief.Table.ExpectedPayments(terms),
        LumpSumFraction = brief.Table.LumpSumFraction(terms),
        ExpiresIndex = brief.Quarter.Index + (terms.TermYears * Quarter.PerYear),
    };
}

/// <summary>Talks as they ended.</summary>
/// <param name="Brief">What both sides knew.</param>
/// <param name="Talks">What happened.</param>
/// <param name="Record">For the report.</param>
internal sealed record TalksResult(NegotiationBrief Brief, Talks Talks, NegotiationRecord Record);
