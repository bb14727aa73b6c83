using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Payouts;

/// <summary>There is money to pay out, but the rule gives no artist any weight: nobody was played, or nobody reaches the threshold.</summary>
public sealed class NothingToPayByException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="pool">The money.</param>
    public NothingToPayByException(Money pool)
        : base($"{pool} cannot be paid out: under the rule no artist has a claim to any of it.")
    {
    }
}
