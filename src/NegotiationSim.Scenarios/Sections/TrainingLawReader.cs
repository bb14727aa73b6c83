using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads the law of training in a market, and its courts.</summary>
internal static class TrainingLawReader
{
    public static TrainingLawSpecification Read(ObjectReader law)
    {
        TrainingRegime regime = law.OneOf("training", Regimes);
        return new()
        {
            Regime = regime,
            FairUseChance = NeededUnder(TrainingRegime.FairUse, "fairUse"),
            ReservedShare = NeededUnder(TrainingRegime.OptOut, "reserved"),
            LevyShare = NeededUnder(TrainingRegime.Levy, "levy"),
            Court = law.Optional("court", Court),
        };

        double NeededUnder(TrainingRegime needed, string key) => regime == needed
            ? law.Share(key)
            : law.QuantityOr(key, 0, Dimension.Share, Bounds.Share);
    }

    /// <summary>The words for regimes.</summary>
    public static ReadOnlySpan<(string Word, TrainingRegime Value)> Regimes => new[]
    {
        ("licence-required", TrainingRegime.LicenceRequired),
        ("fair-use", TrainingRegime.FairUse),
        ("opt-out", TrainingRegime.OptOut),
        ("levy", TrainingRegime.Levy),
    };

    private static CourtSpecification Court(ObjectReader court)
    {
        (double least, double most) = court.Range("statutory", Dimension.Money, Bounds.AtLeast(0));
        double award = court.Quantity("award", Dimension.Money, Bounds.AtLeast(0));
        if (award < least || award > most)
        {
            court.Report(
                "award",
                "lies outside the statutory range",
                FormattableString.Invariant($"{least} to {most} USD"),
                "Change 'award' or 'statutory'.",
                FormattableString.Invariant($"{award} USD"));
        }

        return new()
        {
            LeastPerWorkDollars = least,
            MostPerWorkDollars = most,
            AwardPerWorkDollars = award,
            AwardLogSd = court.QuantityOr("awardLogSd", 0, Dimension.Number, Bounds.Between(0, 5)),
            TrialYears = court.Quantity("trial", Dimension.Years, Bounds.Between(0.25, 20)),
            AppealYears = court.QuantityOr("appeal", 1, Dimension.Years, Bounds.Between(0.25, 20)),
            ReversalChance = court.QuantityOr("reversal", 0, Dimension.Share, Bounds.Share),
            InjunctionChance = court.QuantityOr("injunction", 0, Dimension.Share, Bounds.Share),
            Injunction = court.IsAbsent("bars")
                ? InjunctionScope.Works
                : court.OneOf("bars", ("works", InjunctionScope.Works), ("market", InjunctionScope.Market)),
        };
    }
}
