using System.Xml.Linq;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Reporting.Explanations;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Report;

/// <summary>Why the largest deal of each kind took its form: about music, and about an AI product.</summary>
internal static class WhySection
{
    private const string Method =
        "Each deal's talks are played again with every combination of wedges switched off; a wedge's points are its Shapley share "
        + "in the change of the part that is paid at signing. 'negsim explain' does this for any deal of the run.";

    /// <summary>The section; null when no deal is known well enough, or when talks were settled by a concept.</summary>
    public static XElement? Of(RunResult run)
    {
        if (run.Bargaining.Rule != SettlementRule.AlternatingOffers)
        {
            // The wedges are found by playing talks again, and these were not played.
            return null;
        }

        XElement?[] both = [Reason(run, ai: true), Reason(run, ai: false)];
        XElement[] reasons = [.. both.OfType<XElement>()];
        return reasons.Length == 0 ? null : HtmlText.Section("why", "Why this form", [new XElement("p", Method), .. reasons]);
    }

    private static XElement? Reason(RunResult run, bool ai)
    {
        NegotiationRecord? talks = run.Negotiations
            .Where(talks => talks is { Deal: not null, Case: not null } && talks.Consenting > 0 == ai)
            .MaxBy(talks => talks.Deal!.ExpectedPaymentsDollars);
        if (talks is null)
        {
            return null;
        }

        RecordedTalks recorded = new(
            talks.Id, run.Names.Labels[talks.Label].Name, run.Names.Platforms[talks.Platform].Name, talks.Deal!.Terms, talks.Case!);

        // Recorded talks answer at once: nothing is waited for.
        DealExplanation deal = DealExplanation.OfAsync(recorded, FormDecomposition.ByTalks).AsTask().GetAwaiter().GetResult();
        return new XElement(
            "div",
            new XElement("h3", $"The largest deal about {(ai ? "an AI product" : "music")}, {talks.Id}"),
            ExplanationWords.Of(deal).Select(sentence => new XElement("p", sentence)));
    }
}
