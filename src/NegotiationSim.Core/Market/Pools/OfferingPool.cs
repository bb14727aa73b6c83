using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>The pool of an offering, a tier of a platform in a market: who has a claim to how much of it under a rule.</summary>
/// <remarks>
/// An artist k's weight is n_k f_k Sum_c w_gc q_k^lambda_c, where w is a weight per unit of mass in the cell of genre and class and
/// f a factor, 1 unless the rule looks at artists one by one. A label's claim is the sum over its artists, so sums over consumers
/// and sums over artists never meet. Synthetic tracks are paid nobody: what they dilute, the platform keeps.
/// </remarks>
/// <param name="Payout">The rule.</param>
/// <param name="PerMass">Weight per unit of counted mass, by genre and popularity class.</param>
/// <param name="Claims">Weight of each label's artists.</param>
/// <param name="Unpaid">Weight of synthetic tracks.</param>
internal sealed record OfferingPool(PayoutSpecification Payout, double[] PerMass, double[] Claims, double Unpaid)
{
    /// <summary>Weight of all artists.</summary>
    public double OfArtists { get; } = Claims.Sum();

    /// <summary>A label's share of the pool, [0, 1].</summary>
    public double Share(int label) => OfArtists + Unpaid > 0 ? Claims[label] / (OfArtists + Unpaid) : 0;
}
