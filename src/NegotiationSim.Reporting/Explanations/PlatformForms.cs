using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Reporting.Results;

namespace NegotiationSim.Reporting.Explanations;

/// <summary>Why the deals of a platform took their forms, on average over the deals.</summary>
/// <param name="Platform">Name of the platform.</param>
/// <param name="Deals">Number of deals.</param>
/// <param name="Breakdowns">Number of talks without a deal.</param>
/// <param name="WithoutAny">Mean lump-sum fraction without any wedge.</param>
/// <param name="WithAll">Mean lump-sum fraction.</param>
/// <param name="Parts">Mean change by each wedge, in the order of <see cref="Wedge"/>.</param>
public sealed record PlatformForms(
    string Platform, int Deals, int Breakdowns, double WithoutAny, double WithAll, ImmutableArray<WedgePart> Parts)
{
    /// <summary>Explains all deals of a run, platform by platform, in the order in which platforms first negotiated.</summary>
    /// <param name="talks">The negotiations.</param>
    /// <param name="resolve">How talks are resolved with wedges switched off.</param>
    /// <param name="cancel">Stops between deals.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async ValueTask<ImmutableArray<PlatformForms>> OfAsync(
        ImmutableArray<RecordedTalks> talks, Func<TalksCase, ValueTask<LicenceTerms?>> resolve, CancellationToken cancel)
    {
        // Deals are independent of one another: each has its own place, so that the number of threads does not show.
        var forms = new FormDecomposition?[talks.Length];
        await Parallel.ForAsync(0, talks.Length, cancel, async (i, _) =>
            forms[i] = talks[i].Agreed is null ? null : await FormDecomposition.OfAsync(talks[i].Case, resolve).ConfigureAwait(false))
            .ConfigureAwait(false);
        return
        [
            .. talks.Select((t, i) => (t.Platform, Form: forms[i]))
                .GroupBy(t => t.Platform, StringComparer.Ordinal)
                .Select(platform => Mean(platform.Key, [.. platform.Select(t => t.Form)])),
        ];
    }

    private static PlatformForms Mean(string platform, FormDecomposition?[] forms)
    {
        FormDecomposition[] deals = [.. forms.OfType<FormDecomposition>()];
        return new PlatformForms(
            platform,
            deals.Length,
            forms.Length - deals.Length,
            Average(deal => deal.WithoutAny),
            Average(deal => deal.WithAll),
            [.. Wedges.All.Select((wedge, w) => new WedgePart(wedge, Average(deal => deal.Parts[w].Change)))]);

        double Average(Func<FormDecomposition, double> value) => deals.Length == 0 ? 0 : deals.Average(value);
    }
}
