using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

/// <summary>Two hundred random domains of four issues with five values; weights and worths independent between the parties.</summary>
internal static class AdditiveDomains
{
    public const int Issues = 4;
    public const int Values = 5;

    public static readonly ImmutableArray<NegotiationDomain> All = [.. Draw(200)];

    private static IEnumerable<NegotiationDomain> Draw(int count)
    {
        var stream = new RandomSource(2026, 0).Stream(DrawPurpose.TacticChoice, 0, 0);
        for (int number = 0; number < count; number++)
        {
            var space = TacticTalks.Space([.. Enumerable.Repeat(Values, Issues)]);
            yield return new NegotiationDomain($"{number}", space, [Profile("A", space, ref stream), Profile("B", space, ref stream)]);
        }
    }

    private static UtilityProfile Profile(string party, OutcomeSpace space, ref RandomStream stream)
    {
        double[] weights = new double[Issues];
        stream.NextDirichlet([1, 1, 1, 1], weights);
        var worths = ImmutableArray.CreateBuilder<ImmutableArray<double>>(Issues);
        for (int issue = 0; issue < Issues; issue++)
        {
            double[] drawn = new double[Values];
            for (int value = 0; value < Values; value++)
            {
                drawn[value] = stream.NextDouble();
            }

            worths.Add([.. drawn.Select(w => (w - drawn.Min()) / (drawn.Max() - drawn.Min()))]);
        }

        return UtilityProfile.Additive(party, space, [.. weights], worths.MoveToImmutable());
    }
}
