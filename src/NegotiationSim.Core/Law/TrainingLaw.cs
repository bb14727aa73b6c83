using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>The law of training in a market in a quarter.</summary>
/// <param name="Regime">Whether training needs a licence.</param>
/// <param name="FairUseChance">Chance that a court finds fair use, [0, 1]; counts under <see cref="TrainingRegime.FairUse"/>.</param>
/// <param name="ReservedShare">Share of the repertoire that is reserved, [0, 1]; counts under <see cref="TrainingRegime.OptOut"/>.</param>
/// <param name="LevyShare">Share of revenue owed, [0, 1]; counts under <see cref="TrainingRegime.Levy"/>.</param>
public sealed record TrainingLaw(TrainingRegime Regime, double FairUseChance, double ReservedShare, double LevyShare)
{
    /// <summary>The law of a market at the start; where a market says nothing, training needs a licence.</summary>
    public static TrainingLaw Of(MarketSpecification market)
    {
        ArgumentNullException.ThrowIfNull(market);
        return market.Law is { } law
            ? new TrainingLaw(law.Regime, law.FairUseChance, law.ReservedShare, law.LevyShare)
            : new TrainingLaw(TrainingRegime.LicenceRequired, 0, 0, 0);
    }

    /// <summary>Whether a rights holder can go to court about training without a licence.</summary>
    public bool Actionable => Regime is TrainingRegime.LicenceRequired or TrainingRegime.FairUse;

    /// <summary>Chance that a court finds for the rights holder, as the public sees it, [0, 1].</summary>
    public double PlaintiffChance => Regime switch
    {
        TrainingRegime.LicenceRequired => 1,
        TrainingRegime.FairUse => 1 - FairUseChance,
        _ => 0,
    };

    /// <summary>Share of an unlicensed repertoire that a generator uses, by what it trains on, [0, 1].</summary>
    public double FreeShare(TrainingSource training) => (Regime, training) switch
    {
        (_, TrainingSource.OptedIn) => 0,
        (TrainingRegime.Levy, _) => 1,
        (_, TrainingSource.Licensed) => 0,
        (TrainingRegime.OptOut, _) => 1 - ReservedShare,
        _ => 1,
    };

    /// <summary>Share of revenue that a generator owes for repertoire it has no licence for, by what it trains on, [0, 1].</summary>
    public double LevyOf(TrainingSource training) =>
        Regime == TrainingRegime.Levy && training != TrainingSource.OptedIn ? LevyShare : 0;
}
