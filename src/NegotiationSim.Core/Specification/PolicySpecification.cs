namespace NegotiationSim.Core.Specification;

/// <summary>A dated change of the law of one market, or of all: one lever of policy (model.md section 11).</summary>
public sealed record PolicySpecification
{
    /// <summary>Calendar year of the change.</summary>
    public required int Year { get; init; }

    /// <summary>Quarter of that year, 1 to 4; the law changes at its beginning and stays.</summary>
    public required int Quarter { get; init; }

    /// <summary>What is changed.</summary>
    public required PolicyLever Lever { get; init; }

    /// <summary>Identifier of the market; null for all of them.</summary>
    public required string? Market { get; init; }

    /// <summary>New value, in the unit of the lever's property of <see cref="Law.MarketPolicy"/>; 1 or 0 for what is required or not.</summary>
    public required double Value { get; init; }
}

/// <summary>The levers of policy; each sets one property of <see cref="Law.MarketPolicy"/>.</summary>
public enum PolicyLever
{
    /// <summary>Whether synthetic music must be labelled.</summary>
    Labelling,

    /// <summary>Effort against users of unlicensed sources: the yearly probability that one is caught.</summary>
    Detection,

    /// <summary>Whether training needs a licence: a <see cref="TrainingRegime"/>.</summary>
    Training,

    /// <summary>Chance that a court finds training to be fair use.</summary>
    FairUse,

    /// <summary>Share of the repertoire reserved from text and data mining.</summary>
    Reserved,

    /// <summary>Share of a generator's revenue owed under a statutory licence.</summary>
    Levy,

    /// <summary>Most damages a work, dollars.</summary>
    StatutoryMaximum,

    /// <summary>Whether most-favoured-nation clauses are void.</summary>
    MostFavouredNation,

    /// <summary>The rule by which platforms share their pools: the number of a <see cref="Payouts.PayoutRuleKind"/>, below 0 for each its own.</summary>
    PayoutRule,

    /// <summary>Least share of lump sums, settlements and breakage that a label passes to artists under contract.</summary>
    PassThrough,

    /// <summary>Least yearly probability with which platforms find and remove a synthetic upload.</summary>
    UploadDetection,

    /// <summary>Least that streaming services pay labels a play, dollars.</summary>
    StreamMinimum,

    /// <summary>Least share of the plays of their outputs that generators must trace to recordings.</summary>
    Attribution,

    /// <summary>What a licence to train or to remix needs of artists: the number of a <see cref="ConsentRule"/>, below 0 for what each generator and contract says.</summary>
    Consent,

    /// <summary>Whether the labels of a coalition may bargain as one.</summary>
    CollectiveBargaining,
}
