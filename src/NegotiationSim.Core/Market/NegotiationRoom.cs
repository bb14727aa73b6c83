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
    /// <returns>One result a pair, in order of platform and label.</returns>
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

        ImmutableArray<NegotiationBrief> briefs = await BriefAsync(quarter, open);
        ImmutableArray<Talks> talks = await SettledTalks.HoldAsync(
            world.Bargaining.Rule,
            [.. briefs.Select(brief => new LicencePair(brief, platforms[brief.Platform], labels[brief.Label]))]);
        List<TalksResult> results = [];
        foreach ((NegotiationBrief brief, Talks held) in briefs.Zip(talks))
        {
            if (held.Agreed is { } terms)
            {
                Remember(brief.Platform, brief.Label, terms);
            }

            results.Add(new TalksResult(brief, held, Record(brief, held)));
        }

        return [.. results];
    }

    private async ValueTask<ImmutableArray<NegotiationBrief>> BriefAsync(Quarter quarter, (int Platform, int Label)[] open)
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
        ImmutableArray<NegotiationBrief>.Builder briefs = ImmutableArray.CreateBuilder<NegotiationBrief>(open.Length);
        foreach ((int p, int l) in open)
        {
            CohortOffer? cohort = cohorts.GetValueOrDefault((p, l));
            if (cohort is { Artists: 0 })
            {
                // Nobody consents: there is nothing to talk about, and the generator goes without this label.
                continue;
            }

            TrainingSets trainedWithout = training.With(p, l, []);
            MarketForecast without = await scene.ForecastAsync(all.Without(p, l), trainedWithout);
            ClaimBrief? claim = await courtroom.BriefAsync(quarter, p, l, without, trainedWithout);
            if (claim is null && courtroom.UsesFreely(p, l))
            {
                // It uses the repertoire anyway and nobody can stop it: a licence would change nothing.
                continue;
            }

            var law = LicenceLaw.Of(world, p, scene.Policies);
            bool isAboutAi = world.Platforms[p].Traits.Group == ChoiceGroup.Tool;
            double customHere = CustomaryShare(other => other == p);
            PriceResponse? pricing = await PriceResponses.OfAsync(
                world,
                scene,
                p,
                with,
                posture => scene.ForecastAsync(all, training, scene.Postures.SetItem(p, posture)),
                customHere,
                with.Platforms[p].UsageShare(l));
            briefs.Add(new NegotiationBrief
            {
                Id = $"{quarter}/{world.Labels[l].Id}/{world.Platforms[p].Id}",
                Quarter = quarter,
                Label = l,
                Platform = p,
                Rounds = world.Bargaining.Rounds,
                With = with,
                Without = without,
                Menu = TermsMenu.Of(
                    world.Bargaining,
                    world.Platforms[p].LongestTermYears,
                    with.Platforms[p].UseOf(l),
                    !law.MostFavouredNationBarred && world.Bargaining.MostFavoured.Contains(world.Labels[l].Id)),
                Law = law,
                LargestLumpSumDollars = Math.Min(
                    world.Platforms[p].LumpSumLimit * with.Platforms[p].RevenueDollars,
                    scene.Postures[p].Accounts.CashFor(open.Count(pair => pair.Platform == p))),
                Pricing = pricing,
                CustomaryRoyaltyShareHere = customHere,
                CustomaryRoyaltyShareElsewhere = CustomaryShare(other => other != p),
                Accounts = scene.Postures[p].Accounts,
                IsAboutAi = isAboutAi,
                LabelsKnownGrowth = (!isAboutAi ? world.Labels[l].Party.Belief : world.Labels[l].AiBelief).Growth,
                PlatformsKnownGrowth = world.Platforms[p].Party.Belief.Growth,
                Cohort = cohort,
                Claim = claim,
            });
        }

        return briefs.ToImmutable();
    }

    /// <summary>Asks artists for consent where a generator wants to train; a cohort is shared out by the labels' popularity.</summary>
    private async ValueTask<Dictionary<(int, int), CohortOffer>> ConsultAsync((int Platform, int Label)[] open)
    {
        Dictionary<(int, int), CohortOffer> cohorts = [];
        foreach ((int p, int l) in open)
        {
            if (world.Platforms[p] is { Traits.Use: LicensedUse.Train, Generator: { } generator })
            {
                ConsentRule law = LicenceLaw.Of(world, p, scene.Policies).Consent;
                ConsentRule rule = (ConsentRule)Math.Max((int)law, (int)world.Labels[l].Consent);
                bool wantsCohort = generator.Training == TrainingSource.OptedIn || (rule == ConsentRule.OptIn && scene.Postures[p].CohortWanted > 0);
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

    private NegotiationRecord Record(NegotiationBrief brief, Talks talks)
    {
        ImmutableArray<OfferRecord> offers = [.. talks.Offers.Select((o, i) => new OfferRecord(
            o.Round,
            o.ByLabel,
            o.Terms,
            new UtilityPoint(talks.Label.OfferGainsDollarsPerYear[i], talks.Platform.OfferGainsDollarsPerYear[i])))];
        TalksCase talksCase = new(brief.Table, talks.Label.Standpoint, talks.Platform.Standpoint);
        return new NegotiationRecord
        {
            Id = brief.Id,
            Quarter = brief.Quarter,
            Label = brief.Label,
            Platform = brief.Platform,
            Outcome = talks.Agreed is null ? NegotiationOutcome.Breakdown : NegotiationOutcome.Deal,
            Offers = offers,
            Deal = talks.Agreed is { } terms ? Deal(brief, terms, talks.Round, offers[^1].Utility) : null,
            Frontier = talksCase.Frontier,
            BlackoutQuarters = register.Blackout(brief.Platform, brief.Label),
            Consenting = brief.Cohort is { Asked: true } asked ? asked.Artists : 0,
            Case = talksCase,
        };
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
