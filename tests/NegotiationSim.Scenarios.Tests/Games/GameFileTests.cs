using NegotiationSim.Core.Bargaining.Solutions;
using NegotiationSim.Scenarios.Games;

namespace NegotiationSim.Scenarios.Tests.Games;

public sealed class GameFileTests : IDisposable
{
    private const string Price = """
        domain: price
        issues: [{name: price, values: [1, 2, 3]}]
        parties:
          - {name: seller, reservation: 0, weights: [1], values: {price: [0, 0.5, 1]}}
          - {name: buyer, reservation: 0, weights: [1], values: {price: [1, 0.5, 0]}}
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("negsim-games-").FullName.Replace('\\', '/');

    public static TheoryData<string> Shipped => [.. ShippedFiles];

    private static IEnumerable<string> ShippedFiles => Directory.EnumerateFiles(Path.Combine(Repository.Root, "games"), "*.yaml")
        .Select(file => Path.GetRelativePath(Repository.Root, file))
        .Order(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Shipped_game_loads_without_remarks(string file)
    {
        var game = GameFile.Load(Path.Combine(Repository.Root, file));
        game.Name.ShouldBe(Path.GetFileNameWithoutExtension(file));
        game.Remarks.ShouldBeEmpty();
    }

    [Fact]
    public void One_number_stands_for_both_parties()
    {
        var rules = GameFile.Parse("game: rubinstein\ndiscount: 0.9\nhorizon: 4\n", "g.yaml").ShouldBeOfType<RubinsteinGame>().Rules;
        (rules.FirstDiscount, rules.SecondDiscount).ShouldBe((0.9, 0.9));
    }

    [Fact]
    public void Shipped_games_show_every_kind() =>
        ShippedFiles.Select(file => GameFile.Load(Path.Combine(Repository.Root, file)).Kind).Distinct()
            .ShouldBe(["characteristic", "rubinstein", "domain", "nash-in-nash", "split", "licensing"], ignoreOrder: true);

    [Fact]
    public void What_a_split_leaves_out_is_even_and_neutral()
    {
        var game = GameFile.Parse("game: split\nsurplus: 1.2bn", "x/some.yaml").ShouldBeOfType<SplitGame>();
        game.Name.ShouldBe("some");
        game.Kind.ShouldBe("split");
        game.Parties.ShouldBe(new PartyNames("first party", "second party"));
        game.FirstWeight.ShouldBe(0.5);
        game.Problem.Surplus.ShouldBe(1.2e9);
        game.Problem.JointGain.ShouldBe(1.2e9);
        game.Problem.First.ShouldBe(UtilityFunction.Neutral);
    }

    [Fact]
    public void Split_is_read_in_full()
    {
        var game = GameFile.Parse(
            "game: split\nsurplus: 100\ndisagreement: [10, 30]\nweights: [70%, 30%]\nparties: [Label, Platform]\n"
                + "utilities:\n  - {kind: crra, riskAversion: 0.5}\n  - {kind: cara, riskAversion: 2}",
            "g.yaml").ShouldBeOfType<SplitGame>();
        game.FirstWeight.ShouldBe(0.7, 1e-15);
        game.Parties.ShouldBe(new PartyNames("Label", "Platform"));
        game.Problem.FirstDisagreement.ShouldBe(10);
        game.Problem.SecondDisagreement.ShouldBe(30);
        game.Problem.First.ShouldBe(UtilityFunction.Crra(0.5));
        game.Problem.Second.ShouldBe(UtilityFunction.Cara(2));
    }

    [Fact]
    public void Alternating_offers_are_read_in_full()
    {
        var game = GameFile.Parse(
            "game: rubinstein\ndiscount: [0.95, 0.9]\nbreakdown: 5%\nbreakdownPayoffs: [0.1, 0.2]\noutsideOptions: [0.3, 0.4]\nhorizon: 7",
            "g.yaml").ShouldBeOfType<RubinsteinGame>();
        game.Horizon.ShouldBe(7);
        game.FixedCosts.ShouldBeNull();
        game.Rules.ShouldSatisfyAllConditions(
            r => r.FirstDiscount.ShouldBe(0.95),
            r => r.SecondDiscount.ShouldBe(0.9),
            r => r.Breakdown.ShouldBe(0.05),
            r => r.FirstBreakdownPayoff.ShouldBe(0.1),
            r => r.SecondBreakdownPayoff.ShouldBe(0.2),
            r => r.FirstOutsideOption.ShouldBe(0.3),
            r => r.SecondOutsideOption.ShouldBe(0.4));
    }

    [Fact]
    public void Coalitions_that_are_not_given_count_as_nothing_and_are_named()
    {
        var game = GameFile.Parse("game: characteristic\nvalues: {B: 1, \"A , C, B\": 9}", "g.yaml").ShouldBeOfType<CharacteristicGame>();
        game.Players.ShouldBe(["B", "A", "C"]);
        game.Values.Value(0b001).ShouldBe(1);
        game.Values.Value(0b111).ShouldBe(9);
        game.Values.Value(0b110).ShouldBe(0);
        game.Remarks.ShouldBe(["Not in 'values', so counted as 0: A; B,A; C; B,C; A,C."]);
    }

    [Fact]
    public void Many_coalitions_that_are_not_given_are_counted() =>
        GameFile.Parse("game: characteristic\nvalues: {\"A,B,C,D\": 9}", "g.yaml").Remarks
            .ShouldBe(["Not in 'values', so counted as 0: A; B; A,B; C; A,C; B,C; A,B,C; D and 6 more."]);

    [Fact]
    public void Network_is_read_in_full()
    {
        var game = GameFile.Parse(
            "game: nash-in-nash\nplatform: P\nplatformWeight: 0.3\nvalues: {A: 4, B: 5, \"A,B\": 8}\nlabelCosts: {B: 1}", "g.yaml")
            .ShouldBeOfType<NashInNashGame>();
        game.Platform.ShouldBe("P");
        game.PlatformWeight.ShouldBe(0.3);
        game.LabelCosts.ShouldBe([0, 1]);
        game.Values.Value(0b11).ShouldBe(8);
    }

    [Fact]
    public void Domain_is_found_beside_the_game_or_taken_directly()
    {
        string domain = Write("price.yaml", Price);
        string game = Write("talks.yaml", "game: domain\ndomain: price.yaml");

        GameFile.Load(game).ShouldBeOfType<DomainGame>().Name.ShouldBe("talks");
        GameFile.Load(domain).ShouldBeOfType<DomainGame>().Domain.Name.ShouldBe("price");
        GameFile.Load(Path.Combine(Repository.Root, "domains", "licence") + "/").Name.ShouldBe("licence");
    }

    [Theory]
    [InlineData("reservation: 0,", "reservation: 0.9,", "has no agreement zone: no outcome gives everyone the reservation value or more "
        + "(seller 0.9, buyer 0.9); the closest is 2 (seller 0.5, buyer 0.5). Lower a reservation value, or add an outcome that all would accept.")]
    [InlineData("[1, 2, 3]", "[1]", "has a single outcome, so that there is nothing to negotiate. Add an issue, or another value to one.")]
    [InlineData("0.5", "9e307", "cannot be solved: Utilities or gains over the reservation values are too large to add up. Measure utilities in another unit.")]
    public void Domain_that_cannot_be_solved_is_refused(string old, string changed, string fault)
    {
        string text = Price.Replace(old, changed, StringComparison.Ordinal);
        if (changed == "[1]")
        {
            text = text.Replace("[0, 0.5, 1]", "[0]", StringComparison.Ordinal).Replace("[1, 0.5, 0]", "[0]", StringComparison.Ordinal);
        }

        string domain = Write("price.yaml", text);
        string game = Write("talks.yaml", "game: domain\ndomain: price.yaml");

        Refused(domain).ShouldBe([$"{domain}: {fault}"]);
        int remedy = fault.LastIndexOf(". ", StringComparison.Ordinal);
        Refused(game).ShouldBe([$"{game}:2:9: domain: {fault[..remedy]}, got 'price.yaml'{fault[remedy..]}"]);
    }

    [Fact]
    public void Domain_that_is_not_there_is_refused() => Refused(Write("talks.yaml", "game: domain\ndomain: prize.yaml"))
        .ShouldBe([$"{folder}/prize.yaml: does not exist. Check the path; the folder has no file of a similar name: talks.yaml."]);

    [Fact]
    public void Game_that_is_not_there_is_refused_with_the_nearest_name()
    {
        Write("talks.yaml", "game: split\nsurplus: 1");
        Refused(folder + "/talk.yaml").ShouldBe([$"{folder}/talk.yaml: does not exist. Did you mean 'talks.yaml'?"]);
    }

    [Fact]
    public void File_of_100_megabytes_is_refused_unread()
    {
        string path = Path.Combine(folder, "large.yaml").Replace('\\', '/');
        using (var file = File.Create(path))
        {
            file.SetLength(100_000_000);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Refused(path).ShouldBe(
            [$"{path}: is larger than 10 MB, the limit for a game. Check that this is the right file; a game is a few kilobytes of text."]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1_000_000);
    }

    private static string[] Refused(string path) =>
        [.. Should.Throw<ScenarioException>(() => GameFile.Load(path)).Problems.Select(problem => problem.ToString())];

    private string Write(string name, string text)
    {
        string path = $"{folder}/{name}";
        File.WriteAllText(path, text);
        return path;
    }
}
