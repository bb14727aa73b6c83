using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads an AI generator, or a tool for remixing, which has no cohort.</summary>
internal static class GeneratorReader
{
    /// <summary>Largest cohort, artists.</summary>
    public const int LargestCohort = 100_000_000;

    public static GeneratorSpecification Read(ObjectReader generator, PlatformKind kind)
    {
        TrainingSource training = kind == PlatformKind.Remix || generator.IsAbsent("training")
            ? TrainingSource.OptedIn
            : generator.OneOf(
                "training",
                ("opted-in", TrainingSource.OptedIn),
                ("licensed", TrainingSource.Licensed),
                ("scraped", TrainingSource.Scraped));
        return new()
        {
            Training = training,
            Cohort = kind == PlatformKind.Remix ? WithoutCohort(generator) : Cohort(generator, training),
            AttributionAccuracy = Attribution(generator, kind),
            Technology = generator.Number("technology", Bounds.Above(0)),
            TechnologyGrowth = generator.Quantity("technologyGrowth", Dimension.LinearPerYear, Bounds.Between(-1, 2)),
            CoverageExponent = generator.Number("coverageExponent", Bounds.AboveUpTo(0, 1)),
            MeanUtility = generator.Number("meanUtility", Bounds.Between(-20, 20)),
            QualityWeight = generator.Number("qualityWeight", Bounds.AtLeast(0)),
        };
    }

    private static int Cohort(ObjectReader generator, TrainingSource training)
    {
        // One that asks nobody by itself may have to, by law or contract; without a number it then asks all.
        return training != TrainingSource.OptedIn && generator.IsAbsent("cohort") ? 0 : generator.WholeInt("cohort", 1, LargestCohort, "10");
    }

    private static double Attribution(ObjectReader generator, PlatformKind kind)
    {
        if (kind != PlatformKind.Remix)
        {
            return generator.QuantityOr("attribution", 0, Dimension.Share, Bounds.Share);
        }

        generator.Refuse("attribution", "remixing knows which recordings it plays", "Remove it, or set 'kind: generator'.");
        return 0;
    }

    private static int WithoutCohort(ObjectReader generator)
    {
        generator.Refuse("cohort", "remixing uses all that is licensed", "Remove it, or set 'kind: generator'.");
        return 0;
    }
}
