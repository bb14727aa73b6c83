using FsCheck;
using FsCheck.Fluent;

namespace NegotiationSim.Scenarios.Tests;

public class MutationTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "scenarios", "streaming-baseline.yaml"));
    private static readonly string[] Lines = Text.Split('\n');
    private static readonly string[] Scraps =
    [
        "", "~", "0", "-1", "1e308", "%", "5 EUR", "[", "{", "}", ": ", "- ", "'", "\"\\uD800\"", "\"\\UFFFFFFFF\"",
        "&a", "*a", "!x", "|", ">", "\t", "\u0085", "---", "...", "? ", "@", "`", "<<",
    ];

    private static readonly Gen<string> Mutants =
        from line in Gen.Choose(0, Lines.Length - 1)
        from other in Gen.Choose(0, Lines.Length - 1)
        from at in Gen.Choose(0, 200)
        from scrap in Gen.Elements(Scraps)
        from kind in Gen.Choose(0, 5)
        select string.Join('\n', Mutated(kind, line, other, at, scrap));

    [Fact]
    public void A_mutated_scenario_loads_or_is_refused_and_never_fails_otherwise()
    {
        int valid = 0;
        int invalid = 0;
        var property = Prop.ForAll(Mutants.ToArbitrary(), text =>
        {
            try
            {
                ScenarioLoader.Parse(text, "mutant.yaml");
                valid++;
            }
            catch (ScenarioException exception)
            {
                exception.Problems.ShouldNotBeEmpty();
                invalid++;
            }
        });

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithReplay(20240624UL, 1UL), property);

        valid.ShouldBeGreaterThan(60);
        invalid.ShouldBeGreaterThan(60);
    }

    private static List<string> Mutated(int kind, int line, int other, int at, string scrap)
    {
        var lines = Lines.ToList();
        string old = lines[line];
        int column = Math.Min(at, old.Length);
        switch (kind)
        {
            case 0:
                lines.RemoveAt(line);
                break;
            case 1:
                lines.Insert(line, old);
                break;
            case 2:
                lines[line] = lines[other];
                break;
            case 3:
                lines[line] = old.Insert(column, scrap);
                break;
            case 4:
                lines[line] = old.Remove(column);
                break;
            default:
                string[] words = old.Split(' ');
                words[at % words.Length] = scrap;
                lines[line] = string.Join(' ', words);
                break;
        }

        return lines;
    }
}
