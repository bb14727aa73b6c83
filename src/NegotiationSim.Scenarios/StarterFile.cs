using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Scenarios;

/// <summary>A commented scenario file to begin with: it extends another one, changes nothing yet, and shows how to.</summary>
/// <remarks>Every example stands in a comment and becomes valid when its <c># </c> is taken away, alone or with the others.</remarks>
public static class StarterFile
{
    /// <summary>Mark at the beginning of a line that holds an example; to use it, take the mark away.</summary>
    public const string ExampleMark = "# ";

    // Comments that stay comments have two marks, so that an editor's "uncomment" does no harm to them.
    private const string Remark = "## ";

    /// <summary>The text of a file that extends a scenario.</summary>
    /// <param name="name">Name of the new scenario, an identifier.</param>
    /// <param name="basis">The scenario it extends.</param>
    public static string Of(string name, Scenario basis)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(basis);
        WorldSpecification world = basis.World;
        StringBuilder text = new();
        Say(text, $"Starts from {basis.FileName}: everything that is not written here is as there.");
        Say(text, "A line that begins with '# ' is an example: take the '# ' away to use it. 'negsim check' finds all faults of the file,");
        Say(text, "'negsim run' runs it. Keys: docs/scenario-format.md. End a line with where its number is from.");
        text.Append("format: 1\n");
        text.Append(CultureInfo.InvariantCulture, $"name: {name}\n");
        text.Append(CultureInfo.InvariantCulture, $"extends: {basis.FileName}\n");
        text.Append(CultureInfo.InvariantCulture, $"title: A change to {world.Name}\n");
        text.Append(CultureInfo.InvariantCulture, $"question: What does it change for artists, labels, platforms and listeners?\n");

        Section(text, "How long, and how many simulated people and artists: more are slower and more precise.",
            $"horizon: {world.Years} years",
            $"consumers: {{count: {Whole(world.Consumers.Count)}}}",
            $"artists: {{count: {Whole(world.Artists.Count)}, neverConsent: {Percent(world.Artists.NeverConsent)}}}");
        Section(text, $"Labels: {List(world.Labels, label => label.Id)}.",
            Under("labels", world.Labels.Take(1).Select(label =>
                $"  {label.Id}: {{artistRoyalty: {Percent(label.ArtistRoyaltyRate)}, lumpSumPassThrough: {Percent(label.LumpSumPassThrough)}}}")));
        Section(text, $"Platforms: {List(world.Platforms, platform => platform.Id)}.",
            Under("platforms", world.Platforms.Where(platform => platform.Kind == PlatformKind.Streaming).Take(1).Select(platform =>
                $"  {platform.Id}: {{costPerUser: {Number(platform.CostPerUserMonth)} USD/month}}")));
        Section(text, "Talks.", $"bargaining: {{rounds: {world.Bargaining.Rounds}}}");
        Section(text, $"Dated changes of platforms. This list replaces the one of {basis.FileName}.",
            Under("shocks", Subscribed(world).Take(1).Select(platform => $"  - {{date: {Middle(world)}, change: price-factor, of: {platform.Id}, to: 1.1}}")));
        Section(text, $"Dated changes of the law; without 'market' in all of them. Markets: {List(world.Markets, market => market.Id)}. This list replaces the other one too.",
            "policies:",
            $"  - {{date: {Middle(world)}, lever: payout-rule, to: user-centric}}",
            $"  - {{date: {Middle(world)}, lever: pass-through, market: {world.Markets[0].Id}, to: 50%}}");
        Section(text, "Published figures to hold runs against, with 'negsim validate'. This list replaces the other one too.",
            "expect:",
            "  - id: streaming-revenue",
            "    statement: Streaming earns labels as much as was published",
            "    metric: streamingRevenue",
            "    source: who published it, and when",
            "    set: test",
            $"    year: {world.StartYear}",
            "    target: 20bn USD",
            "    tolerance: 10%");
        return text.ToString();
    }

    private static IEnumerable<PlatformSpecification> Subscribed(WorldSpecification world) =>
        world.Platforms.Where(platform => platform.Offerings.Any(offering => offering.Tier == TierKind.Subscription));

    /// <summary>A key and what stands under it; nothing at all where there is nothing to put under it.</summary>
    private static IEnumerable<string> Under(string key, IEnumerable<string> lines)
    {
        string[] below = [.. lines];
        return below.Length == 0 ? [] : [key + ":", .. below];
    }

    private static void Section(StringBuilder text, string about, params IEnumerable<string> examples)
    {
        text.Append('\n');
        Say(text, about);
        foreach (string example in examples)
        {
            text.Append(ExampleMark).Append(example).Append('\n');
        }
    }

    private static void Say(StringBuilder text, string remark) => text.Append(Remark).Append(remark).Append('\n');

    /// <summary>The first quarter of the middle of the run.</summary>
    private static string Middle(WorldSpecification world) =>
        string.Create(CultureInfo.InvariantCulture, $"{world.StartYear + (world.Years / 2)}-Q1");

    private static string List<T>(ImmutableArray<T> items, Func<T, string> id) => string.Join(", ", items.Select(id));

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => Number(100 * share) + "%";

    // Ten digits: enough to read back the same share, and 23.3 per cent stays 23.3.
    private static string Number(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);
}
