using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>The law of training at work in a quarter: what may be used, who sues, settlement conferences, judgements.</summary>
internal sealed class Courtroom(
    WorldSpecification world, MarketScene scene, LicenceRegister register, ICourt court, ImmutableArray<ILabel> labels, ImmutableArray<IPlatform> platforms)
{
    private readonly Availability all = Availability.OfAllSought(world);

    /// <summary>Law of training of each market in the present quarter.</summary>
    public ImmutableArray<TrainingLaw> Laws => [.. scene.Policies.Select(policy => policy.Training)];

    /// <summary>What generators use of what is not licensed to them, injunctions observed.</summary>
    public async ValueTask<FreeUse> FreeUseAsync(Quarter quarter)
    {
        FreeUse use = FreeUse.Under(world, Laws);
        foreach (Claim claim in await court.DocketAsync())
        {
            if (claim.Enjoined && !register.InForce(claim.Platform, claim.Label, quarter.Index))
            {
                use = use.Enjoined(claim.Platform, claim.Label, claim.Market, CourtOf(claim).Injunction);
            }
        }

        return use;
    }

    /// <summary>Whether a platform needs licences at all: where it serves no market but under a statutory licence, it does not.</summary>
    public bool NeedsLicences(int platform) => world.Platforms[platform].Generator is not { } generator
        || world.Platforms[platform].Offerings.Any(o =>
            Laws[IndexOf(o.Market)].Regime != TrainingRegime.Levy || generator.Training == TrainingSource.OptedIn);

    /// <summary>Whether a platform uses a label's whole repertoire without a licence in every market it serves.</summary>
    public bool UsesFreely(int platform, int label) => world.Platforms[platform].Generator is not null
        && world.Platforms[platform].Offerings.Select(o => IndexOf(o.Market)).All(m =>
            scene.FreeUse[platform, label, m] >= 1 && !scene.FreeUse.IsBarred(platform, m));

    /// <summary>The claim that a label has brought, or could bring, against a platform that goes without its licence; null where there is none.</summary>
    public async ValueTask<ClaimBrief?> BriefAsync(Quarter quarter, int platform, int label, MarketForecast without, TrainingSets training)
    {
        Claim? claim = null;
        foreach (Claim filed in await court.DocketAsync())
        {
            claim = filed.Pending && filed.Platform == platform && filed.Label == label ? filed : claim;
        }

        claim ??= (await OpenAsync(quarter)).FirstOrDefault(c => c.Platform == platform && c.Label == label);
        return claim is null ? null : await BriefAsync(claim, without, training);
    }

    /// <summary>Strikes the claim that a licence just signed has settled.</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> LicenseAsync(Quarter quarter, int platform, int label)
    {
        ImmutableArray<Claim> docket = await court.DocketAsync();
        for (int place = 0; place < docket.Length; place++)
        {
            if (docket[place].Pending && docket[place].Platform == platform && docket[place].Label == label)
            {
                await court.StrikeAsync(place, ClaimStage.Licensed, quarter);
                return true;
            }
        }

        return false;
    }

    /// <summary>Sits for a quarter: pending claims are settled or heard, then new ones are filed.</summary>
    /// <returns>What has to be paid.</returns>
    public async ValueTask<ImmutableArray<CourtDay>> SitAsync(Quarter quarter, TrainingSets training)
    {
        List<CourtDay> days = [];
        if (world.Claims.IsEmpty)
        {
            return [];
        }

        ImmutableArray<Claim> docket = await court.DocketAsync();
        for (int place = 0; place < docket.Length; place++)
        {
            if (docket[place].Pending)
            {
                days.Add(await SitAsync(quarter, place, docket[place], training));
            }
        }

        foreach (Claim claim in await OpenAsync(quarter))
        {
            ClaimView view = await labels[claim.Label].WeighAsync(await BriefAsync(claim, null, training));
            if (view.ReserveDollars > 0)
            {
                await court.FileAsync(claim, quarter);
            }
        }

        return [.. days];
    }

    private async ValueTask<CourtDay> SitAsync(Quarter quarter, int place, Claim claim, TrainingSets training)
    {
        if (!IsOpen(claim.Platform))
        {
            return new CourtDay(await court.StrikeAsync(place, ClaimStage.Withdrawn, quarter), Money.Zero, Money.Zero);
        }

        ClaimBrief brief = await BriefAsync(claim, null, training);
        ClaimView plaintiff = await labels[claim.Label].WeighAsync(brief);
        ClaimView defendant = await platforms[claim.Platform].WeighAsync(brief);
        Claim after = await court.ConferAsync(place, plaintiff, defendant, quarter);
        return after.Pending
            ? new CourtDay(
                await court.HearAsync(place, quarter),
                Money.FromDollars(brief.PlaintiffCostPerQuarterDollars),
                Money.FromDollars(brief.DefendantCostPerQuarterDollars))
            : new CourtDay(after, Money.Zero, Money.Zero);
    }

    /// <summary>Claims that could be brought now: the label is ready, its works are used without a licence, and no claim bars another.</summary>
    private async ValueTask<ImmutableArray<Claim>> OpenAsync(Quarter quarter)
    {
        ImmutableArray<Claim> docket = await court.DocketAsync();
        List<Claim> open = [];
        for (int number = 0; number < world.Claims.Length; number++)
        {
            ClaimSpecification claim = world.Claims[number];
            TrainingLaw law = Laws[IndexOf(claim.Market)];
            bool ready = (claim.Year, claim.Quarter).CompareTo((quarter.Year, quarter.Number)) <= 0;
            Claim candidate = Claim.Of(world, number, law.PlaintiffChance);
            bool barred = docket.Any(c => c.Number == number && Bars(c, quarter));
            bool used = scene.FreeUse[candidate.Platform, candidate.Label, candidate.Market] > 0
                && !scene.FreeUse.IsBarred(candidate.Platform, candidate.Market);
            bool licensed = register.InForce(candidate.Platform, candidate.Label, quarter.Index);
            if (ready && used && !licensed && !barred && law.Actionable && IsOpen(candidate.Platform))
            {
                open.Add(candidate);
            }
        }

        return [.. open];
    }

    private async ValueTask<ClaimBrief> BriefAsync(Claim claim, MarketForecast? going, TrainingSets training)
    {
        CourtSpecification courtOf = CourtOf(claim);
        ClaimSpecification terms = world.Claims[claim.Number];
        going ??= await scene.ForecastAsync(all, training);
        MarketForecast enjoined = courtOf.InjunctionChance > 0
            ? await scene.ForecastAsync(
                all, training.Using(scene.FreeUse.Enjoined(claim.Platform, claim.Label, claim.Market, courtOf.Injunction)))
            : going;
        return new ClaimBrief
        {
            Claim = claim,
            Pace = CourtPace.Of(courtOf),
            AwardDollars = claim.Works * (claim is { Stage: ClaimStage.Appealed, PlaintiffWon: true }
                ? claim.AwardPerWorkDollars
                : StatutoryDamages.Of(courtOf, scene.Policies[claim.Market]).MeanDollars),
            InjunctionChance = courtOf.InjunctionChance,
            CollectableDollars = scene.Postures[claim.Platform].Accounts.CashFor(world.Claims.Count(c => c.Generator == terms.Generator)),
            Going = going,
            Enjoined = enjoined,
            InjunctionYears = LongestLicenceYears(claim.Platform),
            PlaintiffCostPerQuarterDollars = terms.PlaintiffCostPerYear / Quarter.PerYear,
            DefendantCostPerQuarterDollars = terms.DefendantCostPerYear / Quarter.PerYear,
        };
    }

    /// <summary>Whether a claim stands in the way of another of the same label against the same generator.</summary>
    /// <remarks>
    /// What is found lawful stays so. A sum, agreed or awarded, pays for the model as it was trained, and so for as long as the longest
    /// licence would; what a licence ended may come up again once that lapses.
    /// </remarks>
    private bool Bars(Claim claim, Quarter quarter) => claim.Stage switch
    {
        ClaimStage.Licensed or ClaimStage.Withdrawn => false,
        ClaimStage.Settled or ClaimStage.Won =>
            quarter.Index - claim.Ended!.Value.Index < LongestLicenceYears(claim.Platform) * Quarter.PerYear,
        _ => true,
    };

    private int LongestLicenceYears(int platform) =>
        Math.Min(world.Bargaining.TermYears.Max(), world.Platforms[platform].LongestTermYears);

    private bool IsOpen(int platform) => scene.Postures[platform].Standing == PlatformStanding.Open;

    private CourtSpecification CourtOf(Claim claim) => world.Markets[claim.Market].Law!.Court!;

    private int IndexOf(string market)
    {
        for (int m = 0; m < world.Markets.Length; m++)
        {
            if (world.Markets[m].Id == market)
            {
                return m;
            }
        }

        throw new ModelException($"There is no market '{market}'.");
    }
}

/// <summary>What became of a claim in a quarter, and what it cost both sides.</summary>
/// <param name="Claim">The claim afterwards.</param>
/// <param name="PlaintiffCost">The label's cost of the quarter.</param>
/// <param name="DefendantCost">The platform's.</param>
internal sealed record CourtDay(Claim Claim, Money PlaintiffCost, Money DefendantCost);
