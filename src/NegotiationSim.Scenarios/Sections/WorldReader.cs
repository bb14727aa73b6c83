using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads a whole scenario: the world and the figures to hold it against.</summary>
internal static class WorldReader
{
    private const int LongestHorizonYears = 100;
    private const int EarliestYear = 1900;
    private const int LatestYear = 2200;

    public static (WorldSpecification World, ImmutableArray<Expectation> Expectations) Read(ObjectReader root)
    {
        root.WholeInt("format", 1, 1, "1");
        string name = root.Id("name");
        string title = root.Text("title");
        string question = root.Text("question");
        int start = root.WholeInt("start", EarliestYear, LatestYear, "2024");
        int years = root.WholeYears("horizon", 1, LongestHorizonYears);
        var calendar = root.Has("start") && root.Has("horizon") ? new Calendar(start, years) : new Calendar(0, int.MaxValue);
        double otherRecordedRevenue = root.Quantity("otherRecordedRevenue", Dimension.MoneyPerYear, Bounds.AtLeast(0));
        var genres = root.Map("genres", GenreReader.Read);
        var markets = root.Map("markets", MarketReader.Read);
        var consumers = root.Object("consumers", reader => ConsumerReader.Read(reader, genres));
        var labels = root.Map("labels", LabelReader.Read);
        var names = new Names
        {
            Markets = Names.Of(markets, market => market.Id),
            Labels = Names.Of(labels, label => label.Id),
            PopularityClasses = [.. consumers.PopularityClasses.Select(c => c.Id)],
        };
        var platforms = root.Map("platforms", (reader, id) => PlatformReader.Read(reader, id, names, calendar));
        names = names with { AllPlatforms = platforms };
        var artists = root.Object("artists", reader => ArtistReader.Read(reader, names));
        var bargaining = root.Object("bargaining", reader => BargainingReader.Read(reader, names));
        var shocks = root.Items("shocks", reader => ShockReader.Read(reader, calendar, names));
        var policies = root.Items("policies", reader => PolicyReader.Read(reader, calendar, names));
        var claims = root.Items("claims", reader => ClaimReader.Read(reader, calendar, names));
        var standoffs = root.Items("standoffs", reader => StandoffReader.Read(reader, calendar, names));
        var uploads = root.Optional("uploads", reader => UploadReader.Read(reader, calendar, names));
        var expectations = root.Items("expect", reader => ExpectationReader.Read(reader, calendar, names));

        var world = new WorldSpecification
        {
            Name = name,
            Title = title,
            Question = question,
            StartYear = start,
            Years = years,
            Genres = genres,
            Markets = markets,
            Consumers = consumers,
            Artists = artists,
            Labels = labels,
            Platforms = platforms,
            Bargaining = bargaining,
            OtherRecordedRevenuePerYear = otherRecordedRevenue,
            Shocks = shocks,
            Claims = claims,
            Standoffs = standoffs,
            Policies = policies,
            Uploads = uploads,
        };
        PolicyReader.ReportContradictions(root, policies);
        WorldChecks.Report(root, world, expectations);
        return (world, expectations);
    }
}

/// <summary>The simulated years.</summary>
internal readonly record struct Calendar(int Start, int Years)
{
    public bool Contains(int year) => year >= Start && year - Start < Years;

    public override string ToString() => $"{Start} to {Start + Years - 1}";
}
