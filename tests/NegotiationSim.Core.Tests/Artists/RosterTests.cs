using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class RosterTests
{
    private static readonly WorldSpecification World = SmallWorld.Specification with
    {
        Artists = SmallWorld.Specification.Artists with { VolatilityPerYear = 0 },
    };

    private static readonly int Cells = World.Genres.Length * World.Consumers.PopularityClasses.Length;

    [Fact]
    public async Task Artists_leave_after_two_years_below_their_outside_option()
    {
        // 1,000 dollars a quarter are 300 a year for each of four at the minor's royalty of 0.3.
        var roster = await Founded(Artist(0, outside: 299), Artist(1, outside: 301), Artist(2, outside: 0), Artist(3, outside: 1e6));
        (await Year(roster, 0, 1_000)).People.ShouldBe(4);
        (await Year(roster, 1, 1_000)).People.ShouldBe(2);
        (await Year(roster, 2, 1_000)).PeopleByTier.Sum().ShouldBe(2);
    }

    [Fact]
    public async Task Good_year_between_bad_ones_keeps_an_artist()
    {
        var roster = await Founded(Artist(0, outside: 301));
        foreach (var (year, receipts) in new[] { (0, 100), (1, 1_000), (2, 100), (3, 1_000), (4, 100) })
        {
            (await Year(roster, year, receipts)).People.ShouldBe(1);
        }

        (await Year(roster, 5, 100)).People.ShouldBe(0);
    }

    /// <summary>Plays anywhere are what an artist could go on living on; a lump sum is not.</summary>
    [Fact]
    public async Task Plays_on_social_platforms_keep_an_artist_and_windfalls_do_not()
    {
        var (played, lucky) = (await Founded(Artist(0, outside: 301)), await Founded(Artist(0, outside: 301)));
        for (var quarter = 0; quarter < 8; quarter++)
        {
            foreach (var roster in new[] { played, lucky })
            {
                await roster.ReleaseAsync(Quarter.At(2030, quarter));
            }

            var few = Receipts(quarter, 100);
            await played.PayAsync(few with { Social = Money.FromDollars(1_000), SocialDollarsPerMass = few.DollarsPerMass });
            await lucky.PayAsync(few with { LumpSumToArtists = Money.FromDollars(1_000) });
            if (quarter % 4 == 3)
            {
                (await played.CloseYearAsync(Quarter.At(2030, quarter))).People.ShouldBe(1);
                (await lucky.CloseYearAsync(Quarter.At(2030, quarter))).People.ShouldBe(quarter == 3 ? 1 : 0);
            }
        }
    }

    [Fact]
    public async Task Newcomer_is_not_judged_by_a_year_it_was_not_there_for()
    {
        var roster = await Founded(Artist(0, outside: 0));
        for (var t = 0; t < 3; t++)
        {
            await Pay(roster, t, 1_000);
        }

        await Pay(roster, 3, 1_000);
        await roster.AdmitAsync(Quarter.At(2030, 3), [Artist(1, outside: 0) with { Newcomer = true, OutsideOptionShare = 700 / (0.3 * 2_000), ReceiptsDollarsPerYear = 2_000 }]);
        (await roster.CloseYearAsync(Quarter.At(2030, 3))).People.ShouldBe(2);

        // Its expected receipts stand until it has lived a year, so what it asks for its consent stands too.
        (await roster.ConsultAsync(0, 10, ConsentRule.OptIn)).AskDollarsPerYear.ShouldBe(0.3 * World.Artists.FearedDisplacement * (4_000 + 2_000), 1e-6);
        (await Year(roster, 1, 1_000)).People.ShouldBe(2);
        (await Year(roster, 2, 1_000)).People.ShouldBe(1);
    }

    [Fact]
    public async Task Year_reports_every_artist_and_every_dollar_once()
    {
        var roster = await Founded(Artist(0, 0), Artist(1, 0) with { People = 5, Career = true });
        var year = await Year(roster, 0, 6_000);
        year.PeopleByTier.Sum().ShouldBe(6);
        year.Income.TotalPeople.ShouldBe(6);
        year.CareerIncome.TotalPeople.ShouldBe(5);
        year.Income.TotalDollars.ShouldBe(0.3 * 24_000, 1e-4);
        year.Receipts.TotalDollars.ShouldBe(24_000, 1e-6);
        year.ByTierAndSource.Sum(m => m.MicroDollars).ShouldBe(year.Income.MicroDollars.Sum());
        year.PeopleAbove[0].ShouldBe(6);
        year.Streams.ShouldBe(4 * 6, 1e-9);
    }

    [Fact]
    public async Task Contract_that_ends_is_renewed_with_an_advance_or_the_artist_moves_and_its_debt_is_forgotten()
    {
        var free = Enumerable.Range(0, 200).Select(id => Artist(id, 0) with { ReceiptsDollarsPerYear = 1_000, Account = new(Money.FromDollars(7)) });
        var roster = await Founded([.. free, Artist(200, 0) with { ContractEndsIndex = 9 }]);
        ContractOffer[] offers = [.. World.Labels.Select(l => new ContractOffer(l.ArtistRoyaltyRate, 0))];
        var decisions = await roster.DecideAsync(Quarter.At(2030, 8), [.. offers]);

        var movers = decisions.Movers.Length;
        movers.ShouldBeInRange(1, 199);
        decisions.Movers.ShouldAllBe(m => m.ToLabel != 1 && m.Artist.Id < 200);
        decisions.Advances.ShouldBe(Money.FromDollars((200 - movers) * 0.3 * 1_000));
        (await roster.DecideAsync(Quarter.At(2030, 8), [.. offers])).Movers.ShouldBeEmpty();

        Roster other = new(World, 0, new RandomSource(1, 0));
        (await other.AdmitAsync(Quarter.At(2030, 8), [.. decisions.Movers.Select(m => m.Artist)])).ShouldBe(Money.FromDollars(movers * 0.2 * 1_000));
        (await other.ReleaseAsync(Quarter.At(2030, 9))).Artists.ShouldBe(movers);

        // 200 of the new advance and nothing of the old debt are to be recouped first.
        await other.PayAsync(Receipts(9, movers * 1_000));
        (await other.PayAsync(Receipts(9, movers * 10)))[(int)IncomeSource.Streaming].ShouldBe(Money.FromDollars(movers * 0.2 * 10));
    }

    private static async Task<Roster> Founded(params Artist[] artists)
    {
        Roster roster = new(World, 1, new RandomSource(1, 0));
        await roster.FoundAsync([.. artists]);
        return roster;
    }

    private static async Task<RosterYear> Year(Roster roster, int year, double receiptsPerQuarter)
    {
        for (var t = 4 * year; t < (4 * year) + 4; t++)
        {
            await Pay(roster, t, receiptsPerQuarter);
        }

        return await roster.CloseYearAsync(Quarter.At(2030, (4 * year) + 3));
    }

    private static async Task Pay(Roster roster, int quarter, double receipts)
    {
        await roster.ReleaseAsync(Quarter.At(2030, quarter));
        await roster.PayAsync(Receipts(quarter, receipts));
    }

    private static Artist Artist(int id, double outside) => new() { Id = id, People = 1, OutsideOptionDollarsPerYear = outside };

    private static RosterReceipts Receipts(int quarter, double streaming) => new()
    {
        Quarter = Quarter.At(2030, quarter),
        StreamsPerMass = [.. Enumerable.Repeat(1.0 / 3, Cells)],
        DollarsPerMass = [.. Enumerable.Repeat(1.0, Cells)],
        CensusDollarsPerMass = [.. Enumerable.Repeat(1.0, Cells)],
        Streaming = Money.FromDollars(streaming),
        Census = Money.Zero,
        LumpSumToArtists = Money.Zero,
        OtherRecorded = Money.Zero,
        Settlement = Money.Zero,
        AiRoyalty = [],
    };
}
