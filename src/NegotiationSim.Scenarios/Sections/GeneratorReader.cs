using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads an AI generator.</summary>
internal static class GeneratorReader
{
    /// <summary>Largest cohort, artists.</summary>
    public const int LargestCohort = 100_000_000;

    public static GeneratorSpecification Read(ObjectReader generator) => new()
    {
        Cohort = generator.WholeInt("cohort", 1, LargestCohort, "10"),
        Technology = generator.Number("technology", Bounds.Above(0)),
        TechnologyGrowth = generator.Quantity("technologyGrowth", Dimension.LinearPerYear, Bounds.Between(-1, 2)),
        CoverageExponent = generator.Number("coverageExponent", Bounds.AboveUpTo(0, 1)),
        MeanUtility = generator.Number("meanUtility", Bounds.Between(-20, 20)),
        QualityWeight = generator.Number("qualityWeight", Bounds.AtLeast(0)),
    };
}
