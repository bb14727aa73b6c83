using System.Numerics.Tensors;

namespace NegotiationSim.Core.Demand;

/// <summary>What consumers are used to: in a quarter only some reconsider, s_t = (1 - chi) s_(t-1) + chi softmax(v).</summary>
/// <remarks>All that is kept of consumers from quarter to quarter, option by option. The first quarter's choice becomes the habit whole.</remarks>
/// <param name="consumers">The consumers.</param>
/// <param name="options">Options to choose from.</param>
/// <param name="reconsider">Share chi of consumers that reconsiders in a quarter.</param>
internal sealed class Habit(ConsumerBlock consumers, int options, double reconsider)
{
    private double[] shares = [];
    private bool formed;

    /// <summary>Takes a tile's choice into the habit, and turns it into the habit.</summary>
    /// <param name="tile">Whose choice.</param>
    /// <param name="choice">Rows of shares, <see cref="TileScratch.Stride"/> apart.</param>
    /// <param name="offers">Mean utility or quality of each option, which shows those that have left the market.</param>
    public void Take(ConsumerTile tile, Span<double> choice, ReadOnlySpan<double> offers)
    {
        if (options == 0)
        {
            return;
        }

        if (shares.Length == 0)
        {
            shares = new double[options * consumers.Count];
        }

        if (formed)
        {
            Departures.Rehouse(shares.AsSpan(tile.First), consumers.Count, choice, TileScratch.Stride, tile.Count, offers[..options]);
        }

        for (int j = 0; j < options; j++)
        {
            Span<double> before = shares.AsSpan((j * consumers.Count) + tile.First, tile.Count);
            Span<double> now = choice.Slice(j * TileScratch.Stride, tile.Count);
            if (formed)
            {
                TensorPrimitives.Multiply(before, 1 - reconsider, before);
                TensorPrimitives.MultiplyAdd(now, reconsider, before, now);
            }

            now.CopyTo(before);
        }
    }

    /// <summary>Ends a quarter.</summary>
    public void EndQuarter() => formed = true;
}
