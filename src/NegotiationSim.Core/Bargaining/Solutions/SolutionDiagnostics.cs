namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>How a solution was reached, and how far it may be trusted.</summary>
/// <param name="Converged">Whether the result solves the stated problem; true for closed forms and for "no agreement zone".</param>
/// <param name="Iterations">Steps of the method: evaluations of the equation, bases, or coalitions; 0 for closed forms.</param>
/// <param name="Residual">What the defining equation misses, relative, or the width that brackets the result; 0 for closed forms.</param>
/// <param name="Reason">The method or, without agreement, why there is none; a sentence.</param>
public sealed record SolutionDiagnostics(bool Converged, int Iterations, double Residual, string Reason)
{
    internal static SolutionDiagnostics Exact(string reason) => new(true, 0, 0, reason);
}
