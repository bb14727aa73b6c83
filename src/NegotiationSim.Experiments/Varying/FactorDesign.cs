using System.Collections.Immutable;
using NegotiationSim.Experiments.Designs;
using NegotiationSim.Experiments.Studies;
using NegotiationSim.Scenarios;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Experiments.Varying;

/// <summary>Factors of a scenario at the points of a design.</summary>
/// <param name="Factors">What is varied; a dimension of the design each, in order.</param>
/// <param name="Design">The points.</param>
public sealed record FactorDesign(ImmutableArray<Factor> Factors, IDesign Design)
{
    /// <summary>Every combination of the factors' levels, the last factor changing fastest.</summary>
    /// <param name="factors">Factors, each with levels.</param>
    public static FactorDesign Grid(ImmutableArray<Factor> factors) =>
        new(factors, new FactorialDesign([.. factors.Select(factor => factor.Levels)]));

    /// <summary>A Latin hypercube.</summary>
    public static FactorDesign Latin(ImmutableArray<Factor> factors, int points, ulong seed) =>
        new(factors, new LatinHypercube(factors.Length, points, seed));

    /// <summary>Points of a digitally shifted Sobol sequence.</summary>
    public static FactorDesign Sobol(ImmutableArray<Factor> factors, int points, ulong seed) =>
        new(factors, SobolSequence.Shifted(factors.Length, points, seed));

    /// <summary>The overrides that make a point of the scenario, in the order of the factors.</summary>
    public ImmutableArray<string> OverridesAt(int point) => OverridesAt(Design.At(point));

    /// <summary>The overrides at some coordinates.</summary>
    public ImmutableArray<string> OverridesAt(double[] coordinates) =>
        [.. Factors.Select((factor, i) => factor.At(coordinates[i]))];

    /// <summary>The factors' values at a point as a scenario writes them.</summary>
    public ImmutableArray<string> ValuesAt(int point)
    {
        double[] coordinates = Design.At(point);
        return [.. Factors.Select((factor, i) => factor.ValueAt(coordinates[i]))];
    }

    /// <summary>All points, each loaded once, so that a combination the scenario refuses is found before anything is run.</summary>
    /// <param name="make">Makes a point from its name and overrides.</param>
    /// <param name="overrides">Overrides that all points share; those of the factors come after them.</param>
    /// <exception cref="ScenarioException">A combination of values is refused.</exception>
    public ImmutableArray<Point> Points(Func<string, IEnumerable<string>, Point> make, ImmutableArray<string> overrides)
    {
        ArgumentNullException.ThrowIfNull(make);
        return [.. Enumerable.Range(0, Design.Points).Select(i =>
        {
            ImmutableArray<string> own = OverridesAt(i);
            return make(string.Join(' ', own), overrides.AddRange(own));
        })];
    }
}
