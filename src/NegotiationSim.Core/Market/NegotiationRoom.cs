using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Step 2 of the cycle: every licence that is missing is negotiated, all at once and with passive beliefs.</summary>
internal sealed class NegotiationRoom
{
    private readonly WorldSpecification world;
    private readonly LicenceRegister register;
    private readonly Courtroom courtroom;
    private readonly ImmutableArray<ILabel> labels;
    private readonly ImmutableArray<IPlatform> platforms;
    private readonly Standoffs standoffs;
    private readonly Customs customs;
    private readonly BriefDesk briefs;

    public NegotiationRoom(
        WorldSpecification world,
        MarketScene scene,
        LicenceRegister register,
        Courtroom courtroom,
        ImmutableArray<ILabel> labels,
        ImmutableArray<IPlatform> platforms,
        ImmutableArray<IRoster> rosters)
    {
        this.world = world;
        this.register = register;
        this.courtroom = courtroom;
        this.labels = labels;
        this.platforms = platforms;
        standoffs = new Standoffs(world);
        customs = new Customs(world);
        briefs = new BriefDesk(world, scene, register, courtroom, customs, new Consultation(world, scene, register, rosters));
    }

    /// <summary>Remembers terms in force, from which the custom of the trade is read.</summary>
    public void Remember(int platform, int label, LicenceTerms terms) => customs.Remember(platform, label, terms);

    /// <summary>The terms last remembered.</summary>
    public LicenceTerms? TermsOf(int platform, int label) => customs.TermsOf(platform, label);

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

        ImmutableArray<TalksTable> tables = await briefs.LayAsync(quarter, open);
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
