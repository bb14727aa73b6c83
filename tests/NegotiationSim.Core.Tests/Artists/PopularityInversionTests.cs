using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Artists;

public sealed class PopularityInversionTests
{
    private const int Artists = 60;

    private static readonly Gen<(double[] Exponents, double[] Hours, double[] Targets, int[] People)> Cases =
        from exponents in RandomWorlds.Real(0.3, 3).ArrayOf(3)
        from hours in RandomWorlds.Real(0.1, 10).ArrayOf(9)
        from targets in RandomWorlds.Real(-4, 4).Select(Math.Exp).ArrayOf(Artists)
        from people in Gen.Choose(1, 500).ArrayOf(Artists)
        select (exponents, hours, targets, people);

    [Fact]
    public void Listening_by_class_gives_every_artist_its_target_share() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(8, 1),
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var artists = Placed(c.People);
            PopularityInversion.Apply(artists, c.Targets, c.Hours, WithClasses(c.Exponents));
            for (var g = 0; g < 3; g++)
            {
                CheckGenre(g, artists, c);
            }
        }));

    [Fact]
    public void One_class_of_exponent_one_makes_popularity_the_share_itself()
    {
        var artists = Placed([.. Enumerable.Repeat(2, Artists)]);
        double[] targets = [.. Enumerable.Range(1, Artists).Select(i => (double)i)];
        PopularityInversion.Apply(artists, targets, [1, 1, 1], WithClasses([1]));
        for (var k = 3; k < Artists; k++)
        {
            (artists[k].Artist.LogPopularity - artists[k - 3].Artist.LogPopularity).ShouldBe(Math.Log(targets[k] / targets[k - 3]), 1e-9);
        }
    }

    [Fact]
    public void Listeners_who_do_not_care_for_popularity_cannot_make_stars() =>
        Should.Throw<ModelException>(() => PopularityInversion.Apply(
            Placed([1, 1, 1, 1]), [8, 4, 2, 1], [1, 1, 1], WithClasses([0]))).Message.ShouldBe(
            "No popularity of the artists of genre 'pop' gives them the shares of income that the published counts imply. "
            + "After 200 iterations some are still off: bring the exponents of the popularity classes nearer to one.");

    private static void CheckGenre(
        int genre, (Artist Artist, int Label)[] artists, (double[] Exponents, double[] Hours, double[] Targets, int[] People) c)
    {
        int[] members = [.. Enumerable.Range(0, Artists).Where(k => artists[k].Artist.Genre == genre)];
        var wanted = members.Sum(k => c.People[k] * c.Targets[k]);
        var all = c.Hours.Skip(3 * genre).Take(3).Sum();
        foreach (var k in members)
        {
            var heard = Enumerable.Range(0, 3).Sum(j => c.Hours[(3 * genre) + j]
                * Math.Exp(c.Exponents[j] * artists[k].Artist.LogPopularity)
                / members.Sum(m => c.People[m] * Math.Exp(c.Exponents[j] * artists[m].Artist.LogPopularity)));
            (heard / all).ShouldBe(c.Targets[k] / wanted, 1e-8 * c.Targets[k] / wanted);
        }
    }

    private static (Artist Artist, int Label)[] Placed(int[] people) =>
        [.. people.Select((p, k) => (new Artist { Id = k, People = p, Genre = k % 3 }, 0))];

    private static WorldSpecification WithClasses(double[] exponents) => SmallWorld.Specification with
    {
        Consumers = SmallWorld.Specification.Consumers with
        {
            PopularityClasses = [.. exponents.Select((e, i) => SmallWorldConsumers.Class($"{i}", 1.0 / exponents.Length, e))],
        },
    };
}
