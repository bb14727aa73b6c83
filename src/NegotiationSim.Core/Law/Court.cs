using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Law;

/// <summary>Enforces the law: a share of the users of unlicensed sources is caught and settles; claims against generators are settled or judged.</summary>
public sealed class Court : ICourt
{
    private const int MonthsPerYear = 12;

    private readonly ImmutableArray<MarketSpecification> markets;
    private readonly RandomSource random;
    private readonly ClaimBook claims = new();
    private ImmutableArray<MarketPolicy> policies;

    /// <summary>The courts of a world's markets.</summary>
    public Court(WorldSpecification world, RandomSource random)
    {
        ArgumentNullException.ThrowIfNull(world);
        markets = world.Markets;
        this.random = random;
        policies = [.. markets.Select(m => MarketPolicy.AtStart(world, m))];
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<double>> FearedCostAsync() => new([.. markets.Select((m, i) =>
        m.Enforcement.FearFactor * policies[i].DetectionPerYear * m.Enforcement.SettlementDollars / MonthsPerYear)]);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Money>> EnforceAsync(Quarter quarter, ImmutableArray<double> unlicensedUsers) =>
        new([.. markets.Select((m, i) => Money.FromDollars(
            unlicensedUsers[i] * policies[i].DetectionPerYear / Quarter.PerYear * m.Enforcement.SettlementDollars))]);

    /// <inheritdoc/>
    public ValueTask EnactAsync(ImmutableArray<MarketPolicy> policies)
    {
        this.policies = policies;
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Claim>> DocketAsync() => new(claims.All);

    /// <inheritdoc/>
    public ValueTask FileAsync(Claim claim, Quarter quarter)
    {
        claims.File(claim, quarter);
        return default;
    }

    /// <inheritdoc/>
    public ValueTask<Claim> ConferAsync(int place, ClaimView plaintiff, ClaimView defendant, Quarter quarter)
    {
        claims.Note(place, plaintiff, defendant);
        if (plaintiff.ReserveDollars < 0)
        {
            claims.Close(place, ClaimStage.Withdrawn, Money.Zero, quarter);
        }
        else if (SettlementTalks.Amount(plaintiff.ReserveDollars, defendant.ReserveDollars) is { } amount)
        {
            claims.Close(place, ClaimStage.Settled, Money.FromDollars(amount), quarter);
        }

        return new(claims.All[place]);
    }

    /// <inheritdoc/>
    public ValueTask<Claim> StrikeAsync(int place, ClaimStage how, Quarter quarter)
    {
        claims.Close(place, how, Money.Zero, quarter);
        return new(claims.All[place]);
    }

    /// <inheritdoc/>
    public ValueTask<Claim> HearAsync(int place, Quarter quarter)
    {
        Claim claim = claims.All[place];
        CourtSpecification court = markets[claim.Market].Law!.Court!;
        claims.Move(place, Trial.Hear(
            claim,
            quarter,
            CourtPace.Of(court),
            StatutoryDamages.Of(court, policies[claim.Market]),
            court.InjunctionChance,
            random.Stream(DrawPurpose.ClaimJudgement, claim.Number, quarter.Index)));
        return new(claims.All[place]);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<FiledClaim>> DiscloseAsync() => new(claims.Disclosed);
}
