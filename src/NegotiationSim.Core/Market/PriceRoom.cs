using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Market.Pools;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Step 3 of the cycle: platforms that compete in prices find those that are best replies to each other (Bertrand-Nash).</summary>
/// <remarks>
/// All reply at once to the prices of the last round, each by the zeta markup over all its offerings (W. R. Morrow and S. J. Skerlos,
/// Operations Research 59, 2011, pages 328-345). Platforms keep costs and licences to themselves; they see their own demand.
/// </remarks>
internal sealed class PriceRoom
{
    private const int MostRounds = 2_000;
    private const double Finest = 1e-12;

    private readonly WorldSpecification world;
    private readonly Offerings offerings;
    private readonly MarketScene scene;
    private readonly ImmutableArray<IPlatform> platforms;
    private readonly Notices notices;
    private readonly PriceRounds rounds;
    private readonly PriceMaxima maxima;

    public PriceRoom(
        WorldSpecification world, Offerings offerings, MarketScene scene, ImmutableArray<IPlatform> platforms, Notices notices)
    {
        (this.world, this.offerings, this.scene, this.platforms, this.notices) = (world, offerings, scene, platforms, notices);
        rounds = new PriceRounds(world, offerings);
        maxima = new PriceMaxima(world, rounds, scene, platforms);
    }

    /// <summary>Lets the platforms settle on prices and post them.</summary>
    /// <exception cref="ModelException">They do not settle.</exception>
    public async ValueTask SettleAsync(Availability available, TrainingSets training)
    {
        ImmutableArray<int> rivals = [.. Enumerable.Range(0, platforms.Length).Where(p => world.Platforms[p].Pricing == PricingKind.Bertrand
            && scene.Postures[p].Standing == PlatformStanding.Open
            && rounds.Of(p).Any(o => o.Tier == TierKind.Subscription))];
        if (rivals.IsEmpty)
        {
            return;
        }

        ImmutableArray<PriceRound> settled = await IterateAsync(rivals, available, training);
        for (int i = 0; i < rivals.Length; i++)
        {
            await platforms[rivals[i]].PostAsync(scene.Postures[rivals[i]].PriceDollarsPerMonth);
            foreach (int m in await maxima.MissedAsync(rivals[i], settled[i], available, training))
            {
                notices.Say($"Prices of {world.Platforms[rivals[i]].Name} on the market '{world.Markets[m].Id}' were no maximum of its profit "
                    + $"in {scene.Quarter.Year}, though they met the first-order conditions.");
            }
        }
    }

    private async ValueTask<ImmutableArray<PriceRound>> IterateAsync(ImmutableArray<int> rivals, Availability available, TrainingSets training)
    {
        Settling settling = new(Finest);
        StreamMinimum minimum = new(world, offerings, scene.Policies);
        Levies levies = new(world, [.. scene.Policies.Select(policy => policy.Training)], scene.Repertoires, available);
        for (int number = 0; ; number++)
        {
            (UsageShares shares, ImmutableArray<MarketSlopes> slopes) = await scene.SlopesAsync(available, training, scene.Postures);
            ImmutableArray<PriceRound> now = [.. rivals.Select(p => rounds.Cut(
                p, number, scene.Postures[p].PriceDollarsPerMonth, shares, slopes, minimum, levies.OwedShares(p)))];
            double residual = await ReplyAsync(rivals, now);
            if (settling.Take(residual))
            {
                return now;
            }

            if (number == MostRounds || !double.IsFinite(residual))
            {
                throw Unsettled(rivals, now, number, settling.Best);
            }
        }
    }

    /// <summary>Takes everybody's reply; returns the largest change of a price, relative to the largest price.</summary>
    private async ValueTask<double> ReplyAsync(ImmutableArray<int> rivals, ImmutableArray<PriceRound> now)
    {
        double change = 0;
        double largest = 0;
        for (int i = 0; i < rivals.Length; i++)
        {
            ImmutableArray<double> reply = await platforms[rivals[i]].ReplyAsync(now[i]);
            for (int o = 0; o < reply.Length; o++)
            {
                // Math.Max hands a NaN on.
                change = Math.Max(change, Math.Abs(reply[o] - now[i].PriceDollarsPerMonth[o]));
                largest = Math.Max(largest, reply[o]);
            }

            scene.Postures = scene.Postures.SetItem(rivals[i], scene.Postures[rivals[i]] with { PriceDollarsPerMonth = reply });
        }

        return largest > 0 ? change / largest : change;
    }

    private ModelException Unsettled(ImmutableArray<int> rivals, ImmutableArray<PriceRound> last, int number, double residual)
    {
        (Offering worst, double moved) = rivals.SelectMany((p, i) => rounds.Of(p).Select(o => (Offering: o, Moved: Math.Abs(
            scene.Postures[p].PriceDollarsPerMonth[o.Place] - last[i].PriceDollarsPerMonth[o.Place])))).MaxBy(pair => pair.Moved);
        string all = string.Join(", ", rivals.Select(p => $"'{world.Platforms[p].Id}'"));
        return new ModelException(
            $"Prices of {all} did not settle on best replies in {scene.Quarter}: in round {number + 1} '{world.Platforms[worst.Platform].Id}' still moved a price on the market "
            + $"'{world.Markets[worst.Market].Id}' by {moved:G3} dollars a month; the smallest residual was {residual:G3} of the largest price. "
            + "Set 'pricing: fixed' or 'cost-plus' on one of them, choose an own-price elasticity further from zero, or lower royalty shares and fees.");
    }
}
