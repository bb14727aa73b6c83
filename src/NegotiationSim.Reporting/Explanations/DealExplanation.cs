using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Observation;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Explanations;

/// <summary>Why a deal took its form, and how good it was.</summary>
public sealed record DealExplanation
{
    /// <summary>The talks explained.</summary>
    public required RecordedTalks Talks { get; init; }

    /// <summary>Every offer, played again, with both sides' gains.</summary>
    public required ImmutableArray<OfferRecord> Transcript { get; init; }

    /// <summary>Round in which the talks ended.</summary>
    public required int Round { get; init; }

    /// <summary>Terms agreed when played again; null after a breakdown.</summary>
    public required LicenceTerms? Agreed { get; init; }

    /// <summary>Whether playing the talks again ended as recorded; false when another version of the program made the record.</summary>
    public required bool AsRecorded { get; init; }

    /// <summary>What the solution concepts pick, by name; empty without an agreement zone.</summary>
    public required ImmutableArray<LicenceSolution> Solutions { get; init; }

    /// <summary>The Pareto frontier, the label's gain rising; empty without an agreement zone.</summary>
    public required ImmutableArray<UtilityPoint> Frontier { get; init; }

    /// <summary>Why the deal took its form; null after a breakdown.</summary>
    public required FormDecomposition? Form { get; init; }

    /// <summary>Gains of the deal; none after a breakdown.</summary>
    public UtilityPoint Gains => Agreed is null ? default : Talks.Case.GainsOf(Agreed);

    /// <summary>Part of the joint gain that the best terms for both together would have brought, [0, 1]; null without an agreement zone.</summary>
    public double? JointGainReached => Solutions.FirstOrDefault(s => s.Concept == "utilitarian") is { } best && Sum(best.Gains) > 0
        ? Sum(Gains) / Sum(best.Gains)
        : null;

    /// <summary>What each form would have left the label, had the platform gained as much; null after a breakdown.</summary>
    public FormStakes? Stakes => Agreed is null ? null : FormStakes.Of(Talks.Case, Gains.PlatformDollarsPerYear);

    /// <summary>What the label could have more without the platform having less, dollars a year: its distance below the frontier.</summary>
    public double? LeftOnTheTable => Stakes?.AnyForm is { } most ? Math.Max(0, most - Gains.LabelDollarsPerYear) : null;

    /// <summary>Explains recorded talks.</summary>
    /// <param name="talks">The talks.</param>
    /// <param name="resolve">How the talks are resolved with wedges switched off: <see cref="FormDecomposition.ByTalks"/> or another.</param>
    public static async ValueTask<DealExplanation> OfAsync(RecordedTalks talks, Func<TalksCase, ValueTask<LicenceTerms?>> resolve)
    {
        ArgumentNullException.ThrowIfNull(talks);
        TalksOutcome<LicenceTerms> played = await talks.Case.ReplayAsync().ConfigureAwait(false);
        return new DealExplanation
        {
            Talks = talks,
            Transcript =
            [
                .. played.Offers.Select(offer =>
                    new OfferRecord(offer.Round, offer.Party == 1, offer.Offer, talks.Case.GainsOf(offer.Offer))),
            ],
            Round = played.Round,
            Agreed = played.Agreement,
            AsRecorded = played.Agreement == talks.Agreed,
            Solutions = LicenceSolutions.Of(talks.Case),
            Frontier = talks.Case.Frontier,
            Form = played.Agreed ? await FormDecomposition.OfAsync(talks.Case, resolve).ConfigureAwait(false) : null,
        };
    }

    private static double Sum(UtilityPoint gains) => gains.LabelDollarsPerYear + gains.PlatformDollarsPerYear;
}
