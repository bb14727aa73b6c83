namespace NegotiationSim.Core.Specification;

/// <summary>What a licence to train or to remix needs of the artists it covers, the laxest first.</summary>
public enum ConsentRule
{
    /// <summary>Nothing: the label licenses all it has.</summary>
    NotAsked,

    /// <summary>Those who object are left out; nobody is paid for consenting.</summary>
    OptOut,

    /// <summary>Only those are covered who consent, and each is paid what it asks.</summary>
    OptIn,
}
