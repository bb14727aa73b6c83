using System.Numerics.Tensors;

namespace NegotiationSim.Core.Demand;

/// <summary>Options that have left the market: those used to them all choose again, whatever the rest of them do.</summary>
internal static class Departures
{
    /// <summary>Takes consumers off options that are gone, and gives them to the others, or to nothing, by their choice of today.</summary>
    /// <param name="habit">What each consumer is used to, in rows of options.</param>
    /// <param name="habitRow">From one row of <paramref name="habit"/> to the next.</param>
    /// <param name="choice">Probabilities if everybody chose now, in rows of options.</param>
    /// <param name="choiceRow">From one row of <paramref name="choice"/> to the next.</param>
    /// <param name="consumers">Consumers in a row.</param>
    /// <param name="options">Mean utility or quality of each option; <see cref="MarketConditions.NotOffered"/> where it is gone.</param>
    public static void Rehouse(
        Span<double> habit, int habitRow, ReadOnlySpan<double> choice, int choiceRow, int consumers, ReadOnlySpan<double> options)
    {
        for (int j = 0; j < options.Length; j++)
        {
            Span<double> gone = habit.Slice(j * habitRow, consumers);
            if (options[j] == MarketConditions.NotOffered && gone.ContainsAnyExcept(0.0))
            {
                double[] homeless = gone.ToArray();
                gone.Clear();
                for (int k = 0; k < options.Length; k++)
                {
                    Span<double> row = habit.Slice(k * habitRow, consumers);
                    TensorPrimitives.MultiplyAdd(homeless, choice.Slice(k * choiceRow, consumers), row, row);
                }
            }
        }
    }
}
