using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Uploads;

/// <summary>Plays on a platform in a quarter once synthetic uploads, impersonations and bots are among them.</summary>
/// <remarks>
/// People's hours are given, so what they play of uploads and impersonations they do not play of the catalogue; plays by bots come on
/// top. Bots play the catalogue as well: those plays are of its uploaders outside the labels.
/// </remarks>
/// <param name="Organic">Plays by people, of uploads and impersonations too.</param>
/// <param name="Synthetic">Those of them of synthetic uploads.</param>
/// <param name="Impersonated">Those of them of impersonations.</param>
/// <param name="SyntheticBots">Plays of synthetic uploads by bots.</param>
/// <param name="HumanBots">Plays of all other tracks by bots.</param>
/// <param name="Counted">All plays that the platform counts.</param>
/// <param name="Paid">Those counted of synthetic uploads, impersonations and bots: paid to uploaders.</param>
internal readonly record struct DilutedPlays(
    double Organic, double Synthetic, double Impersonated, double SyntheticBots, double HumanBots, double Counted, double Paid)
{
    /// <summary>All plays, those not counted included.</summary>
    public double All => Organic + SyntheticBots + HumanBots;

    /// <summary>Factor on the plays of the labels' catalogues.</summary>
    public double CatalogueFactor => Organic > 0 ? 1 - ((Synthetic + Impersonated) / Organic) : 1;

    /// <summary>Factor on the labels' shares of pools. Uploads and bots are played on all pools alike, and each play counts alike.</summary>
    public double PoolFactor => Counted > 0 ? CatalogueFactor * Organic / Counted : 1;

    /// <summary>Plays of a quarter.</summary>
    /// <param name="uploads">The specification.</param>
    /// <param name="organic">Plays by people; at least 0.</param>
    /// <param name="syntheticPerOrganic">Plays of synthetic tracks by people for each play of the catalogue, as if they came on top.</param>
    /// <param name="impersonatedPerOrganic">The same of impersonations.</param>
    public static DilutedPlays Of(UploadSpecification uploads, double organic, double syntheticPerOrganic, double impersonatedPerOrganic)
    {
        // Hours are given: what would come on top of the catalogue's plays crowds them out instead.
        double catalogue = organic / (1 + syntheticPerOrganic + impersonatedPerOrganic);
        double synthetic = catalogue * syntheticPerOrganic;
        double impersonated = catalogue * impersonatedPerOrganic;
        double syntheticBots = synthetic * uploads.SyntheticFraud / (1 - uploads.SyntheticFraud);
        double humanBots = (organic - synthetic) * uploads.HumanFraud / (1 - uploads.HumanFraud);
        double countedBots = (1 - uploads.FraudFound) * (syntheticBots + humanBots);
        return new DilutedPlays(
            organic, synthetic, impersonated, syntheticBots, humanBots, organic + countedBots, synthetic + impersonated + countedBots);
    }
}
