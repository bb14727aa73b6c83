namespace NegotiationSim.Core.Specification;

/// <summary>What the law of a market says about training generators on recordings, and how its courts work.</summary>
public sealed record TrainingLawSpecification
{
    /// <summary>Whether training needs a licence.</summary>
    public required TrainingRegime Regime { get; init; }

    /// <summary>Chance that a court finds training to be fair use, where the regime is <see cref="TrainingRegime.FairUse"/>; [0, 1].</summary>
    public required double FairUseChance { get; init; }

    /// <summary>Share of the repertoire whose owners reserve it, where the regime is <see cref="TrainingRegime.OptOut"/>; [0, 1].</summary>
    public required double ReservedShare { get; init; }

    /// <summary>Share of a generator's revenue in the market owed under <see cref="TrainingRegime.Levy"/>; [0, 1].</summary>
    public required double LevyShare { get; init; }

    /// <summary>Damages and procedure; null where nobody sues.</summary>
    public required CourtSpecification? Court { get; init; }
}

/// <summary>What the law asks of who trains a generator on recordings.</summary>
public enum TrainingRegime
{
    /// <summary>Training needs a licence.</summary>
    LicenceRequired,

    /// <summary>Training is fair use if a court finds so, case by case.</summary>
    FairUse,

    /// <summary>Text and data mining is allowed on whatever its owner has not reserved.</summary>
    OptOut,

    /// <summary>A statutory licence: everybody may train on everything and owes a levy.</summary>
    Levy,
}

/// <summary>Damages a court of a market awards, and how long it takes.</summary>
public sealed record CourtSpecification
{
    /// <summary>Least damages a work, dollars; at least 0.</summary>
    public required double LeastPerWorkDollars { get; init; }

    /// <summary>Most damages a work, dollars; at least the least.</summary>
    public required double MostPerWorkDollars { get; init; }

    /// <summary>Median award a work when the plaintiff wins, dollars; within the statutory range.</summary>
    public required double AwardPerWorkDollars { get; init; }

    /// <summary>Log standard deviation of that award; 0 to 5.</summary>
    public required double AwardLogSd { get; init; }

    /// <summary>Mean time from filing to judgement, years; 0.25 to 20.</summary>
    public required double TrialYears { get; init; }

    /// <summary>Mean time of an appeal, years; 0.25 to 20.</summary>
    public required double AppealYears { get; init; }

    /// <summary>Chance that an appeal reverses a judgement; 0 means that nobody appeals; [0, 1].</summary>
    public required double ReversalChance { get; init; }

    /// <summary>Chance of an injunction beside damages; [0, 1].</summary>
    public required double InjunctionChance { get; init; }

    /// <summary>What an injunction forbids.</summary>
    public required InjunctionScope Injunction { get; init; }
}

/// <summary>What an injunction forbids until there is a licence.</summary>
public enum InjunctionScope
{
    /// <summary>To serve the market with a generator trained on the plaintiff's works.</summary>
    Works,

    /// <summary>To serve the market at all.</summary>
    Market,
}
