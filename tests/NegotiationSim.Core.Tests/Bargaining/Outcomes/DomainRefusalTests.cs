using NegotiationSim.Core.Bargaining.Outcomes;
using static NegotiationSim.Core.Tests.Bargaining.Outcomes.TableDomains;

namespace NegotiationSim.Core.Tests.Bargaining.Outcomes;

public sealed class DomainRefusalTests
{
    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Utility_that_is_not_finite_is_refused(double utility)
    {
        Should.Throw<ArgumentException>(() => Table([0, 0], [1, 1], [1, utility]).Domain())
            .Message.ShouldBe("The utility of outcome o1 to party 1 is not finite. (Parameter 'utilities')");
        Should.Throw<ArgumentOutOfRangeException>(() => Table([utility, 0], [1, 1]).Domain());
        Should.Throw<ArgumentOutOfRangeException>(() => Table([0, 0], [1, 1]).Analyse().DistanceToFrontier([utility, 0]));
    }

    [Fact]
    public void Utilities_too_large_to_add_up_are_refused() =>
        Should.Throw<ArgumentException>(() => Table([-1e308, 0], [1.7e308, 1]).Analyse())
            .Message.ShouldBe("Utilities or gains over the reservation values are too large to add up. (Parameter 'profiles')");

    [Fact]
    public void Single_party_is_no_negotiation()
    {
        var domain = Table([0, 0], [1, 1]).Domain();
        Should.Throw<ArgumentException>(() => DomainAnalysis.Of(domain with { Profiles = domain.Profiles[..1] }))
            .Message.ShouldBe("Domain 'table' has fewer than two profiles. (Parameter 'domain')");
    }

    [Fact]
    public void Profile_over_another_space_is_refused()
    {
        var (one, other) = (Table([0, 0], [1, 1]).Domain(), Table([0, 0], [1, 1], [2, 2]).Domain());
        Should.Throw<ArgumentException>(() => DomainAnalysis.Of(one with { Profiles = other.Profiles }))
            .Message.ShouldBe("The profile of party 0 is over another space than domain 'table'. (Parameter 'domain')");
    }

    [Fact]
    public void Distance_needs_one_utility_a_party() =>
        Should.Throw<ArgumentException>(() => Table([0, 0], [1, 1]).Analyse().DistanceToFrontier([1]))
            .Message.ShouldBe("1 utilities for 2 parties. (Parameter 'utilities')");
}
