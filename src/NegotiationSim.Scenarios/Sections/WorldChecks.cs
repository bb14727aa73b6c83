using System.Globalization;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>What must hold between the sections of a scenario. A number that could not be read is NaN and upsets no check.</summary>
internal static class WorldChecks
{
    public static void Report(ObjectReader root, WorldSpecification world, IReadOnlyCollection<Expectation> expectations)
    {
        root.SumToOne("genres", "listening", world.Genres, genre => genre.ListeningShare);
        root.SumToOne("labels", "startShare", world.Labels, label => label.StartShare);
        root.SumToOne("labels", "tailShare", world.Labels, label => label.TailShare);
        ReportSharedNames(root, world);
        ReportCrowdedMarkets(root, world);
        ReportShortTerms(root, world);
        ReportStart(root, world);
        ClaimReader.ReportClaims(root, world);
        StandoffReader.ReportStandoffs(root, world);
        RegimeChecks.Report(root, world);
        LeverChecks.Report(root, world);

        if (world.Consumers.Count < world.Markets.Length && root.Has("consumers"))
        {
            root.Report(
                "consumers.count",
                $"is below the number of markets, {world.Markets.Length}",
                "at least one consumer a market",
                "Raise it.");
        }

        foreach (var repeated in expectations.CountBy(expectation => expectation.Id).Where(pair => pair is { Value: > 1, Key.Length: > 0 }))
        {
            root.Report("expect", "uses an id more than once", null, "Give each expectation an id of its own.", repeated.Key);
        }
    }

    private static void ReportSharedNames(ObjectReader root, WorldSpecification world)
    {
        foreach (var platform in world.Platforms.Where(platform => world.Labels.Any(label => label.Id == platform.Id)))
        {
            root.Report(
                $"platforms.{platform.Id}",
                "has the identifier of a label",
                null,
                $"Rename one of them, for example to '{platform.Id}-platform'.");
        }
    }

    private static void ReportStart(ObjectReader root, WorldSpecification world)
    {
        PlatformSpecification[] streaming = [.. world.Platforms.Where(platform => platform.Kind == PlatformKind.Streaming)];
        if (!world.Platforms.IsEmpty && streaming.Length == 0)
        {
            root.Report(
                "platforms",
                "has no streaming platform",
                "at least one of kind streaming",
                "Add one, or set 'kind: streaming' on one.");
        }

        if (streaming.FirstOrDefault(platform => platform.Id == world.Artists.CensusPlatform) is { Life.EntersIndex: > 0 } late)
        {
            root.Report(
                "artists.censusPlatform",
                "is not on the market at the start, when artists' royalties are counted there",
                null,
                "Name another, or remove its 'enters'.",
                late.Id);
        }
    }

    private static void ReportShortTerms(ObjectReader root, WorldSpecification world)
    {
        if (world.Bargaining.TermYears.IsDefaultOrEmpty)
        {
            return;
        }

        int shortest = world.Bargaining.TermYears.Min();
        foreach (var platform in world.Platforms.Where(platform => !platform.Seeks.IsEmpty && platform.LongestTermYears < shortest))
        {
            root.Report(
                $"platforms.{platform.Id}.longestTerm",
                "is shorter than every term on the table",
                string.Create(CultureInfo.InvariantCulture, $"at least {shortest} years"),
                "Raise it, or add a shorter term to bargaining.terms.",
                string.Create(CultureInfo.InvariantCulture, $"{platform.LongestTermYears} years"));
        }
    }

    private static void ReportCrowdedMarkets(ObjectReader root, WorldSpecification world)
    {
        foreach (var market in world.Markets)
        {
            double UsersOf(PlatformSpecification platform) =>
                platform.Offerings.Where(offering => offering.Market == market.Id).Sum(offering => offering.StartUsers);
            bool IsApart(PlatformSpecification platform) =>
                platform.Life.EntersIndex > 0 || platform.Traits.Group == ChoiceGroup.Crowd;
            double users = world.Platforms.Where(platform => !IsApart(platform)).Sum(UsersOf);
            if (users >= market.People)
            {
                root.Report(
                    $"markets.{market.Id}.people",
                    $"must exceed the start users of all its offerings, {Millions(users)}",
                    $"above {Millions(users)}",
                    "Raise it, or lower 'startUsers' of the offerings in this market.",
                    Millions(market.People));
            }

            foreach (var apart in world.Platforms.Where(platform => IsApart(platform) && UsersOf(platform) >= market.People))
            {
                root.Report(
                    $"platforms.{apart.Id}.offerings",
                    $"have as many start users in '{market.Id}' as it has people, or more",
                    $"below {Millions(market.People)}",
                    "Lower their 'startUsers'.",
                    Millions(UsersOf(apart)));
            }
        }
    }

    private static string Millions(double people) => (people / 1e6).ToString("0.######", CultureInfo.InvariantCulture) + "m people";
}
