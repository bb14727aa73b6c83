namespace NegotiationSim.Core.Law;

/// <summary>A party to claims: a label that sues, or a platform that is sued.</summary>
public interface ILitigant
{
    /// <summary>Weighs a claim, in confidence: the court and the record get the answer, the other side never does.</summary>
    ValueTask<ClaimView> WeighAsync(ClaimBrief brief);
}

/// <summary>A side's private view of a claim.</summary>
/// <param name="Chance">Chance that the plaintiff wins in the end, as this side believes, [0, 1].</param>
/// <param name="ReserveDollars">What going on is worth to the plaintiff, or costs the defendant: the least it takes, or the most it pays, to settle.</param>
public readonly record struct ClaimView(double Chance, double ReserveDollars);
