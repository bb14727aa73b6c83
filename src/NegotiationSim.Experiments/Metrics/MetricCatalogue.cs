using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>Every metric that expectations, comparisons and sweeps can name.</summary>
public static class MetricCatalogue
{
    /// <summary>The page that lists all metrics.</summary>
    public const string Page = "docs/metrics.md";

    private const int MostSuggested = 3;

    private static readonly ImmutableArray<MetricForm> Known =
    [
        .. LabelMetrics.Forms, .. PlatformMetrics.Forms, .. ArtistMetrics.Forms, .. DealMetrics.Forms, .. ClaimMetrics.Forms,
        .. LicenceMetrics.Forms, .. PayoutMetrics.Forms, .. AbsenceMetrics.Forms,
        .. OfferMetrics.Forms, .. WorldMetrics.Forms, .. UploadMetrics.Forms,
    ];

    /// <summary>Pattern and meaning of each form of name, for help and documentation.</summary>
    public static ImmutableArray<(string Pattern, string Meaning)> Forms { get; } =
        [.. Known.Select(form => (form.Pattern, form.Meaning)), (RelativeMetric.Pattern, RelativeMetric.Meaning)];

    /// <summary>Finds a metric by its name.</summary>
    /// <param name="name">Full name, such as <c>labels.sony.revenueShare</c>; case matters.</param>
    /// <param name="world">The world whose labels and platforms the name may mention.</param>
    /// <exception cref="MetricException">No form has the name, or the world has no such agent; says which name is nearest.</exception>
    public static Metric Find(string name, WorldSpecification world)
    {
        if (RelativeMetric.Parse(name) is { } relative)
        {
            return RelativeMetric.Of(name, Find(relative.Metric, world), relative.Year, world);
        }

        foreach (MetricForm form in Known)
        {
            if (form.Match(name) is { } argument)
            {
                return new Metric(name, form.Bind(new MetricArgument(name, argument), world));
            }
        }

        string[] near = Nearest.Some(name, Known.Select(form => form.Like(name)), MostSuggested);
        throw new MetricException(
            name,
            "there is no such metric",
            string.Join(", ", near.Append("those of " + Page)),
            near is [var nearest, ..] ? $"Did you mean '{nearest}'?" : $"Choose one of {Page}.");
    }
}
