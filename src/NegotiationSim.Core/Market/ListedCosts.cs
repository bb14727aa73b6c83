using System.Collections.Immutable;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>What a platform's list prices say of its costs: those under which each of them is the best reply to all other prices.</summary>
/// <remarks>
/// The first-order conditions read backwards, as empirical work on differentiated products does where costs are not observed
/// (Nevo, "Measuring market power in the ready-to-eat cereal industry", Econometrica 69, 2001, pages 307-342).
/// </remarks>
internal static class ListedCosts
{
    /// <summary>Cost of a user of each offering beyond what the platform is known to pay, dollars a month; 0 unless it is a subscription that somebody chooses.</summary>
    /// <param name="spec">The platform.</param>
    /// <param name="offerings">Its offerings.</param>
    /// <param name="round">Its demand at list prices.</param>
    /// <param name="kept">Share of the revenue of each offering that it keeps.</param>
    /// <param name="paid">What it is known to pay for a user of each offering, less what advertisers bring.</param>
    /// <exception cref="ModelException">A list price is too low for any cost of at least 0: demand answers prices too little.</exception>
    public static double[] Beyond(
        PlatformSpecification spec, ImmutableArray<Offering> offerings, PriceRound round, ReadOnlySpan<double> kept, ReadOnlySpan<double> paid)
    {
        int count = offerings.Length;
        double[] matrix = new double[count * count];
        double[] margins = new double[count];
        for (int i = 0; i < count; i++)
        {
            bool priced = IsPriced(i);
            for (int k = 0; k < count; k++)
            {
                matrix[(i * count) + k] = (i == k ? priced ? round.Own[i] : 1 : 0) - (priced ? round.Cross[(i * count) + k] : 0);
            }

            margins[i] = priced ? kept[i] * round.Users[i] : (kept[i] * round.PriceDollarsPerMonth[i]) - paid[i];
        }

        bool solved = LinearEquations.TrySolve(matrix, margins);
        double[] beyond = new double[count];
        for (int i = 0; i < count; i++)
        {
            beyond[i] = IsPriced(i) ? (kept[i] * round.PriceDollarsPerMonth[i]) - margins[i] - paid[i] : 0;
            if (!solved || !(spec.CostPerUserMonth + beyond[i] >= 0))
            {
                throw Unexplained(spec, offerings[i], round.PriceDollarsPerMonth[i], spec.CostPerUserMonth + beyond[i]);
            }
        }

        return beyond;

        bool IsPriced(int i) => offerings[i].Tier == TierKind.Subscription && round.Own[i] > 0;
    }

    private static ModelException Unexplained(PlatformSpecification spec, Offering offering, double price, double cost) => new(
        FormattableString.Invariant($"No cost explains the list price of '{spec.Id}' on the market '{spec.Offerings[offering.Place].Market}', {price:0.##} dollars a month: ")
        + FormattableString.Invariant($"it would be a best reply at a cost of a user of {cost:0.##} dollars a month, and a cost is at least 0. ")
        + "Consumers answer prices too little: choose an own-price elasticity further from zero, raise the price, or set 'marginalCost: own', which lets prices move in the first quarter.");
}
