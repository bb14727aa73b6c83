namespace NegotiationSim.Core.Pricing;

/// <summary>What labels and platforms bargain over.</summary>
public enum PaymentForm
{
    /// <summary>Money for each subscriber.</summary>
    PerSubscriber,

    /// <summary>A share of the retail price.</summary>
    RevenueShare,

    /// <summary>A sum whatever is sold; labels bear their own cost of each subscriber.</summary>
    LumpSum,

    /// <summary>A fee of the label's cost, and a sum whatever is sold.</summary>
    TwoPart,
}

/// <summary>What prices do in the minds of a pair that imagines not to agree.</summary>
public enum DisagreementPrices
{
    /// <summary>They stay as they are: the convention of published work and of the R package antitrust.</summary>
    Fixed,

    /// <summary>Platforms set them anew without the product, all other terms as they are.</summary>
    Reoptimised,
}
