using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Scenarios.Tests.Domains;

public sealed class ShippedDomainTests
{
    [Theory]
    [InlineData("licence", 165, "label platform")]
    [InlineData("price.yaml", 100, "seller buyer")]
    public void A_shipped_domain_loads_without_a_remark(string name, int outcomes, string parties)
    {
        LoadedDomain loaded = DomainFile.Load(Path.Combine(Repository.Root, "domains", name));

        loaded.Remarks.ShouldBeEmpty();
        loaded.Domain.Space.Count.ShouldBe(outcomes);
        string.Join(' ', loaded.Domain.Profiles.Select(profile => profile.Party)).ShouldBe(parties);
    }
}
