using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Lays out what both sides of each of a quarter's talks know: the market with and without the licence, the menu, the law, the custom.</summary>
internal sealed class BriefDesk(
    WorldSpecification world, MarketScene scene, LicenceRegister register, Courtroom courtroom, Customs customs, Consultation consultation)
{
    /// <summary>Lays the tables of a quarter, but for talks that would be about nothing.</summary>
    public async ValueTask<ImmutableArray<TalksTable>> LayAsync(Quarter quarter, (int Platform, int Label)[] open)
    {
        Expected expected = await ExpectAsync(quarter, open);
        ImmutableArray<(int Platform, ImmutableArray<int> Labels)> seats = [.. TalksTable.Seat(world, scene.Policies, open)];
        ImmutableArray<TalksTable>.Builder tables = ImmutableArray.CreateBuilder<TalksTable>(seats.Length);
        foreach ((int p, ImmutableArray<int> together) in seats)
        {
            if (await LayAsync(quarter, p, together, expected, seats.Count(seat => seat.Platform == p)) is { } table)
            {
                tables.Add(table);
            }
        }

        return tables.ToImmutable();
    }

    /// <summary>The talks of a quarter are expected to succeed; each one's failure is then weighed with the others held fixed.</summary>
    private async ValueTask<Expected> ExpectAsync(Quarter quarter, (int Platform, int Label)[] open)
    {
        Dictionary<(int, int), CohortOffer> cohorts = await consultation.HoldAsync(open);
        TrainingSets training = scene.Unlicensed;
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            for (int l = 0; l < world.Labels.Length; l++)
            {
                training = training.With(p, l, cohorts.TryGetValue((p, l), out CohortOffer? offer) ? offer.Popularity : register.Training(p, l));
            }
        }

        Availability all = Availability.OfAllSought(world);
        Availability before = Availability.Of(world, (p, l) => register.InForce(p, l, quarter.Index));
        return new Expected(cohorts, training, all, await scene.ForecastAsync(all, training), LeviesWith(before), LeviesWith(all));

        Levies LeviesWith(Availability inForce) => new(world, courtroom.Laws, scene.Repertoires, inForce);
    }

    /// <summary>Lays a table for labels that talk together; null where there is nothing to talk about.</summary>
    private async ValueTask<TalksTable?> LayAsync(Quarter quarter, int p, ImmutableArray<int> together, Expected expected, int tables)
    {
        int first = together[0];
        CohortOffer? cohort = expected.Cohorts.GetValueOrDefault((p, first));
        if (cohort is { Artists: 0 })
        {
            // Nobody consents, and the generator goes without this label.
            return null;
        }

        TrainingSets trainedWithout = expected.Training.With(p, first, []);
        MarketForecast without = await scene.ForecastAsync(
            together.Aggregate(expected.Available, (sought, member) => sought.Without(p, member)), trainedWithout);
        ClaimBrief? claim = await courtroom.BriefAsync(quarter, p, first, without, trainedWithout);
        if (claim is null && courtroom.UsesFreely(p, first))
        {
            // It uses the repertoire anyway and nobody can stop it: a licence would change nothing.
            return null;
        }

        PlatformForecast with = expected.With.Platforms[p];
        LicenceLaw law = LicenceLaw.Of(world, p, scene.Policies);
        PriceResponse? pricing = await PriceResponses.OfAsync(
            world,
            scene,
            p,
            expected.With,
            posture => scene.ForecastAsync(expected.Available, expected.Training, scene.Postures.SetItem(p, posture)),
            customs.RoyaltyShareOn(p),
            together.Sum(with.UsageShare),
            (expected.LeviesBefore.OwedShares(p), expected.LeviesAfter.OwedShares(p)));
        NegotiationBrief[] own = [.. together.Select(BriefOf)];
        return own is [var alone] ? TalksTable.Of(alone) : TalksTable.Joint([.. own], use => MenuOf(use, together.Any(HasClause)));

        NegotiationBrief BriefOf(int l)
        {
            LicenceGrant grant = law.GrantOf(world.Platforms[p], world.Labels[l]);
            return new NegotiationBrief
            {
                Id = $"{quarter}/{world.Labels[l].Id}/{world.Platforms[p].Id}",
                Quarter = quarter,
                Label = l,
                Platform = p,
                Rounds = world.Bargaining.Rounds,
                With = expected.With,
                Without = without,
                Menu = MenuOf(with.UseOf(l), HasClause(l)),
                Law = law,
                LargestLumpSumDollars = Math.Min(
                    world.Platforms[p].LumpSumLimit * with.RevenueDollars, scene.Postures[p].Accounts.CashFor(tables)),
                Pricing = pricing,
                CustomaryRoyaltyShareHere = customs.RoyaltyShare(other => other == p),
                CustomaryRoyaltyShareElsewhere = customs.RoyaltyShare(other => other != p),
                Accounts = scene.Postures[p].Accounts,
                Grant = grant,
                LabelsKnownGrowth = (grant.IsAboutAi ? world.Labels[l].AiBelief : world.Labels[l].Party.Belief).Growth,
                PlatformsKnownGrowth = world.Platforms[p].Party.Belief.Growth,
                Cohort = cohort,
                Claim = claim,
            };
        }

        ImmutableArray<LicenceTerms> MenuOf(LicenceUse use, bool clause) =>
            TermsMenu.Of(world.Bargaining, world.Platforms[p].LongestTermYears, use, clause);

        bool HasClause(int label) => !law.MostFavouredNationBarred && world.Bargaining.MostFavoured.Contains(world.Labels[label].Id);
    }

    /// <summary>What is expected if all talks of a quarter succeed.</summary>
    /// <param name="Cohorts">Artists who were consulted, by platform and label.</param>
    /// <param name="Training">What generators then train on.</param>
    /// <param name="Available">Catalogues that are then available.</param>
    /// <param name="With">The market then.</param>
    /// <param name="LeviesBefore">What generators owe under statutory licences before the talks, as their present prices reckon.</param>
    /// <param name="LeviesAfter">What they then owe: nothing for what they have come to license.</param>
    private sealed record Expected(
        Dictionary<(int Platform, int Label), CohortOffer> Cohorts,
        TrainingSets Training,
        Availability Available,
        MarketForecast With,
        Levies LeviesBefore,
        Levies LeviesAfter);
}
