using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Randomness;

internal delegate double Draw(ref RandomStream stream);

/// <summary>Streams of a fixed seed and samples from them.</summary>
internal static class Streams
{
    public static RandomStream New(int agent) => new RandomSource(20240607, 0).Stream(DrawPurpose.ConsumerTraits, agent, 0);

    public static double[] Draws(int count, Draw draw)
    {
        var stream = New(0);
        var draws = new double[count];
        for (var i = 0; i < count; i++)
        {
            draws[i] = draw(ref stream);
        }

        return draws;
    }
}
