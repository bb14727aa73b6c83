namespace NegotiationSim.Core.Pricing;

/// <summary>When a fixed point has settled: its residual is small, or as small as rounding lets it become.</summary>
/// <param name="finest">A residual that is small enough at once.</param>
internal struct Settling(double finest)
{
    // Rounding leaves the last digits unsettled; below this they are taken once they no longer improve.
    private const double Coarsest = 1e-10;
    private const int Patience = 2;

    private int sinceBest;

    /// <summary>The smallest residual so far; infinite before the first.</summary>
    public double Best { get; private set; } = double.PositiveInfinity;

    /// <summary>Takes the next residual, and says whether the point has settled.</summary>
    public bool Take(double residual)
    {
        if (residual < Best)
        {
            (Best, sinceBest) = (residual, 0);
        }
        else
        {
            sinceBest++;
        }

        return residual <= finest || (residual <= Coarsest && sinceBest >= Patience);
    }
}
