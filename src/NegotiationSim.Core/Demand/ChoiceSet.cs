namespace NegotiationSim.Core.Demand;

/// <summary>Logit choice of one of some options or nothing (Train 2009, chapter 6: mixed logit by simulation).</summary>
/// <remarks>Utility of option j is <c>constant_j + slope_j alpha_i + weight_j taste_i</c>, that of nothing 0.</remarks>
internal sealed class ChoiceSet
{
    private readonly ChoiceOption[] options;
    private readonly bool moderate;

    /// <summary>Options for consumers with traits within bounds.</summary>
    /// <param name="options">The options.</param>
    /// <param name="mostSensitivity">Largest price sensitivity alpha.</param>
    /// <param name="mostTaste">Largest taste, either way.</param>
    public ChoiceSet(ChoiceOption[] options, double mostSensitivity, double mostTaste)
    {
        this.options = options;
        moderate = options.All(o => !o.IsOffered || o.MostUtility(mostSensitivity, mostTaste) <= ChoiceKernel.MostUtility);
    }

    /// <summary>Number of options.</summary>
    public int Count => options.Length;

    /// <summary>Fills the share of each option (options x consumers) and each consumer's log-sum.</summary>
    /// <param name="sensitivity">Price sensitivity alpha of each consumer; a whole number of vectors.</param>
    /// <param name="tastes">Rows of tastes, <see cref="TileScratch.Stride"/> apart.</param>
    /// <param name="shares">Receives rows of shares, <see cref="TileScratch.Stride"/> apart.</param>
    /// <param name="logSums">Receives the log of the sum of all exponentials.</param>
    /// <param name="spare">A row that is overwritten.</param>
    public void Choose(
        ReadOnlySpan<double> sensitivity, ReadOnlySpan<double> tastes, Span<double> shares, Span<double> logSums, Span<double> spare)
    {
        if (moderate)
        {
            ChoiceKernel.Choose(options, sensitivity, tastes, shares, logSums, spare);
        }
        else
        {
            for (int i = 0; i < sensitivity.Length; i++)
            {
                logSums[i] = ChooseFromFar(i, sensitivity[i], tastes, shares);
            }
        }
    }

    /// <summary>One consumer's choice among utilities of any size, such as a search gone astray may try: the largest is taken out first.</summary>
    private double ChooseFromFar(int consumer, double sensitivity, ReadOnlySpan<double> tastes, Span<double> shares)
    {
        double largest = 0;
        for (int j = 0; j < options.Length; j++)
        {
            double utility = options[j].Utility(sensitivity, tastes[(options[j].TasteRow * TileScratch.Stride) + consumer]);
            shares[(j * TileScratch.Stride) + consumer] = utility;
            largest = Math.Max(largest, utility);
        }

        double total = Math.Exp(-largest);
        for (int j = 0; j < options.Length; j++)
        {
            ref double share = ref shares[(j * TileScratch.Stride) + consumer];
            share = Math.Exp(share - largest);
            total += share;
        }

        for (int j = 0; j < options.Length; j++)
        {
            shares[(j * TileScratch.Stride) + consumer] /= total;
        }

        return largest + Math.Log(total);
    }
}
