namespace NegotiationSim.Core.Artists;

/// <summary>What an artist has of its part of an amount.</summary>
internal enum PayBasis
{
    /// <summary>Its share as royalty, of which the label first keeps what is unrecouped.</summary>
    Royalty,

    /// <summary>All of it, less what is unrecouped where the label recoups lump sums.</summary>
    PassedOn,

    /// <summary>Nothing: it is counted as made on the census platform.</summary>
    Census,
}
