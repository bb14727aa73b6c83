using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Experiments.Designs;

/// <summary>Random orders.</summary>
internal static class Shuffle
{
    /// <summary>The numbers from 0 to <paramref name="count"/> - 1, every order equally likely (Fisher and Yates).</summary>
    public static int[] Of(int count, RandomStream stream)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        for (int i = count - 1; i > 0; i--)
        {
            int j = stream.NextInt32(i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }
}
