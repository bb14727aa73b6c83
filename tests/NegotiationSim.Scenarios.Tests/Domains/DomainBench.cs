using System.Collections.Immutable;
using NegotiationSim.Scenarios.Domains;

namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>A temporary folder with a small sound domain in it: 2 royalties x 3 terms, a label and a platform.</summary>
internal sealed class DomainBench : IDisposable
{
    public const string Domain = """
        <negotiation_template>
        <utility_space number_of_issues="2">
        <objective index="0" etype="objective" type="objective" name="licence" description="">
        <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="royalty">
        <item index="1" value="10%"/>
        <item index="2" value="20%"/>
        </issue>
        <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="term">
        <item index="1" value="1"/>
        <item index="2" value="2"/>
        <item index="3" value="3"/>
        </issue>
        </objective>
        </utility_space>
        </negotiation_template>
        """;

    public const string Label = """
        <utility_space>
        <objective index="0" etype="objective" type="objective" name="licence" description="">
        <issue index="1" etype="discrete" type="discrete" vtype="discrete" name="royalty">
        <item index="1" value="10%" evaluation="0.25"/>
        <item index="2" value="20%" evaluation="1"/>
        </issue>
        <issue index="2" etype="discrete" type="discrete" vtype="discrete" name="term">
        <item index="1" value="1" evaluation="1"/>
        <item index="2" value="2" evaluation="0.5"/>
        <item index="3" value="3" evaluation="0"/>
        </issue>
        <weight index="1" value="0.75"/>
        <weight index="2" value="0.25"/>
        </objective>
        <discount_factor value="0.9"/>
        <reservation value="0.3"/>
        </utility_space>
        """;

    public const string Platform = """
        <utility_space>
        <reservation value="0.125"/>
        <objective index="0" etype="objective" type="objective" name="licence" description="">
        <issue index="2" name="term">
        <item index="3" value="3" evaluation="1.0"/>
        <item index="2" value="2" evaluation="0.5"/>
        <item index="1" value="1" evaluation="0.0"/>
        </issue>
        <issue index="1" name="royalty">
        <item index="1" value="10%" evaluation="1"/>
        <item index="2" value="20%" evaluation="0.5"/>
        </issue>
        <weight index="2" value="0.5"/>
        <weight index="1" value="0.5"/>
        </objective>
        </utility_space>
        """;

    public DomainBench()
    {
        Folder = Directory.CreateTempSubdirectory("negsim-domain-").FullName;
        Write("domain.xml", Domain);
        Write("label.xml", Label);
        Write("platform.xml", Platform);
    }

    public string Folder { get; }

    /// <summary>The domain in the folder.</summary>
    public LoadedDomain Load() => DomainFile.Load(Folder);

    /// <summary>The problems of the domain in the folder, as printed, without the folder.</summary>
    public ImmutableArray<string> Problems(string name = "")
    {
        string path = name.Length == 0 ? Folder : $"{Folder}/{name}";
        var refusal = Should.Throw<ScenarioException>(() => DomainFile.Load(path));
        return [.. refusal.Problems.Select(problem => problem.ToString().Replace($"{Folder}/", "", StringComparison.Ordinal))];
    }

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(Folder, name), text);

    /// <summary>Replaces a piece of text that must occur in a file.</summary>
    public DomainBench Edit(string name, string old, string changed)
    {
        string text = File.ReadAllText(Path.Combine(Folder, name));
        text.ShouldContain(old);
        Write(name, text.Replace(old, changed, StringComparison.Ordinal));
        return this;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
