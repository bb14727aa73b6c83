namespace NegotiationSim.Core.Bargaining;

/// <summary>Something that drives a wedge between two forms of payment: without any, form is a matter of indifference.</summary>
public enum Wedge
{
    /// <summary>One side minds risk more than the other. Off: both are risk neutral.</summary>
    RiskAversion,

    /// <summary>One side is less patient. Off: both discount at the mean of their rates.</summary>
    Discounting,

    /// <summary>They believe differently of the product's success. Off: both believe in the mean growth, with the mean uncertainty.</summary>
    Beliefs,

    /// <summary>Artists get other shares of a lump sum than of royalties, or have to be paid for consent. Off: the royalty share of both.</summary>
    PassThrough,

    /// <summary>The product takes use, and money, from the label's other licences. Off: it takes none.</summary>
    Displacement,

    /// <summary>Payments by use raise the product's price. Off: the price does not answer the terms.</summary>
    DoubleMarginalisation,
}
