using System.Collections.Immutable;
using MathNet.Numerics.LinearAlgebra;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Whether prices that meet first-order conditions are maxima of the platforms' profits: the second-order test of each market.</summary>
/// <remarks>
/// The slope of profit in a price is the own part of demand times what the price falls short of the reply, but for a factor that is
/// the same for all offerings of a platform. Its central differences make the Hessian, as in <see cref="SecondOrder"/>.
/// </remarks>
internal sealed class PriceMaxima(
    WorldSpecification world, PriceRounds rounds, MarketScene scene, ImmutableArray<IPlatform> platforms)
{
    /// <summary>Indices of the markets in which a platform's prices are no maximum.</summary>
    public async ValueTask<ImmutableArray<int>> MissedAsync(int platform, PriceRound round, Availability available, TrainingSets training)
    {
        ImmutableArray<int>.Builder missed = ImmutableArray.CreateBuilder<int>();
        for (int m = 0; m < world.Markets.Length; m++)
        {
            // At a price of zero, the least there is, profit may well rise towards a price below it.
            Offering[] priced = [.. rounds.Of(platform).Where(o =>
                o.Market == m && o.Tier == TierKind.Subscription && round.PriceDollarsPerMonth[o.Place] > 0)];
            if (priced.Length > 0
                && SecondOrder.LargestEigenvalue(await HessianAsync(platform, priced, round, available, training)) > SecondOrder.Tolerance)
            {
                missed.Add(m);
            }
        }

        return missed.ToImmutable();
    }

    private async ValueTask<Matrix<double>> HessianAsync(
        int platform, Offering[] priced, PriceRound round, Availability available, TrainingSets training)
    {
        Matrix<double> hessian = Matrix<double>.Build.Dense(priced.Length, priced.Length);
        for (int column = 0; column < priced.Length; column++)
        {
            int place = priced[column].Place;
            double at = round.PriceDollarsPerMonth[place];
            double step = SecondOrder.RelativeStep * at;
            double[] above = await SlopesAsync(platform, priced, round, round.PriceDollarsPerMonth.SetItem(place, at + step), available, training);
            double[] below = await SlopesAsync(platform, priced, round, round.PriceDollarsPerMonth.SetItem(place, at - step), available, training);
            for (int row = 0; row < priced.Length; row++)
            {
                hessian[row, column] = (above[row] - below[row]) / (2 * step);
            }
        }

        return hessian;
    }

    private async ValueTask<double[]> SlopesAsync(
        int platform, Offering[] priced, PriceRound round, ImmutableArray<double> prices, Availability available, TrainingSets training)
    {
        ImmutableArray<PlatformPosture> postures =
            scene.Postures.SetItem(platform, scene.Postures[platform] with { PriceDollarsPerMonth = prices });
        MarketSlopes slopes = await scene.SlopesAsync(priced[0].Market, available, training, postures);
        PriceRound moved = rounds.Moved(platform, round, prices, priced[0].Market, slopes);
        ImmutableArray<double> reply = await platforms[platform].ReplyAsync(moved);
        return [.. priced.Select(o => moved.Own[o.Place] * (reply[o.Place] - prices[o.Place]))];
    }
}
