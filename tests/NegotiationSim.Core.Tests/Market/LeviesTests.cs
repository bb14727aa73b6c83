using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Law;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>Levies where one label has all pop, another all rap and the third all folk: by listening 0.5, 0.3 and 0.2 of the repertoire.</summary>
public sealed class LeviesTests
{
    private const int Muse = 4;
    private static readonly TrainingLawSpecification Law = TrainingWorlds.Law(TrainingRegime.Levy);
    private static readonly WorldSpecification World = TrainingWorlds.Of(TrainingSource.Scraped, Law);
    private static readonly Repertoire[] Repertoires = [Of([7, 0, 0]), Of([0, 700, 0]), Of([0, 0, 70])];

    [Fact]
    public void Repertoire_is_divided_by_listening_and_inside_a_genre_by_popularity()
    {
        RepertoireShares.Of(World, Repertoires).ShouldBe([0.5, 0.3, 0.2], 1e-12);
        RepertoireShares.Of(World, [Of([1, 1, 1]), Of([3, 0, 0]), Of([0, 0, 0])]).ShouldBe([(0.5 / 4) + 0.3 + 0.2, 0.5 * 3 / 4, 0], 1e-12);
    }

    [Fact]
    public void Levy_is_owed_for_the_repertoire_without_a_licence_and_goes_to_its_labels()
    {
        Levies levies = Under(licensed: 0);
        levies.OwedShares(Muse).ShouldBe([Law.LevyShare * 0.5, Law.LevyShare * 0.5], 1e-12);
        levies.Divide(Muse, Money.FromDollars(10)).ShouldBe([Money.Zero, Money.FromDollars(6), Money.FromDollars(4)]);
        levies.OwedShares(0).ShouldBeEmpty("it trains on nothing");
    }

    [Fact]
    public void Generator_without_any_licence_owes_the_whole_levy() =>
        Under(licensed: null).OwedShares(Muse).ShouldBe([Law.LevyShare, Law.LevyShare], 1e-12);

    private static Levies Under(int? licensed) => new(
        World, [.. World.Markets.Select(TrainingLaw.Of)], Repertoires, Availability.Of(World, (p, l) => p == Muse && l == licensed));

    private static Repertoire Of(double[] popularity) => new([], [.. popularity], 1);
}
