using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads an AI generator.</summary>
internal static class GeneratorReader
{
    /// <summary>Largest cohort, artists.</summary>
    public const int LargestCohort = 100_000_000;

    public static GeneratorSpecification Read(ObjectReader generator)
    {
        TrainingSource training = generator.IsAbsent("training")
            ? TrainingSource.OptedIn
            : generator.OneOf(
                "training",
                ("opted-in", TrainingSource.OptedIn),
                ("licensed", TrainingSource.Licensed),
                ("scraped", TrainingSource.Scraped));
        return new()
        {
            Training = training,
            Cohort = Cohort(generator, training),
            Technology = generator.Number("technology", Bounds.Above(0)),
            TechnologyGrowth = generator.Quantity("technologyGrowth", Dimension.LinearPerYear, Bounds.Between(-1, 2)),
            CoverageExponent = generator.Number("coverageExponent", Bounds.AboveUpTo(0, 1)),
            MeanUtility = generator.Number("meanUtility", Bounds.Between(-20, 20)),
            QualityWeight = generator.Number("qualityWeight", Bounds.AtLeast(0)),
        };
    }

    private static int Cohort(ObjectReader generator, TrainingSource training)
    {
        if (training == TrainingSource.OptedIn)
        {
            return generator.WholeInt("cohort", 1, LargestCohort, "10");
        }

        generator.Refuse("cohort", "counts artists who opt in, and this generator asks none", "Remove it, or write 'training: opted-in'.");
        return 1;
    }
}
