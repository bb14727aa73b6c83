using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>What docs/domain-format.md shows is what happens.</summary>
public sealed class DomainDocumentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("negsim-domain-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Both_formats_of_the_example_give_the_label_the_same_utilities()
    {
        string[] blocks = File.ReadAllText(Path.Combine(Repository.Root, "docs", "domain-format.md")).Split("```");
        Write("licence.yaml", Block("yaml\n"));
        Write("domain.xml", Block("xml\n<negotiation_template>"));
        Write("label.xml", Block("xml\n<utility_space>"));
        Write("platform.xml", Block("xml\n<utility_space>"));

        UtilityProfile inYaml = DomainFile.Load(Path.Combine(folder, "licence.yaml")).Domain.Profiles[0];
        UtilityProfile inXml = DomainFile.Load(folder).Domain.Profiles[0];

        inXml.Utilities.ToArray().ShouldBe(inYaml.Utilities.ToArray());
        inXml.Utilities.ToArray().ShouldBe([0.4375, 0.3125, 0.1875, 1, 0.875, 0.75]);
        (inXml.Party, inXml.ReservationValue, inXml.DiscountFactor).ShouldBe(("label", 0.3, 0.9));
        (inYaml.Party, inYaml.ReservationValue, inYaml.DiscountFactor).ShouldBe(("label", 0.3, 0.9));

        string Block(string opening)
        {
            string block = blocks.Where((_, i) => i % 2 == 1).First(text => text.StartsWith(opening, StringComparison.Ordinal));
            return block[(block.IndexOf('\n', StringComparison.Ordinal) + 1)..];
        }
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
