using System.Collections.Immutable;
using NegotiationSim.Scenarios.Varying;

namespace NegotiationSim.Scenarios.Tests.Varying;

public class VaryTextTests
{
    [Theory]
    [InlineData("artists.neverConsent=10%:60%:6", "10% 20% 30% 40% 50% 60%")]
    [InlineData("artists.neverConsent=0.1:0.3:3", "0.1 0.2 0.3")]
    [InlineData("platforms.tunes.offerings.premium.price=5:8 USD/month:4", "5 USD/month 6 USD/month 7 USD/month 8 USD/month")]
    [InlineData("labels.major.party.riskAversion=0.1 /bn USD:10 /bn USD:3:log", "0.1 /bn USD 1 /bn USD 10 /bn USD")]
    [InlineData("bargaining.rounds=20:41:4:whole", "20 27 34 41")]
    [InlineData("platforms.tunes.pricing=fixed,cost-plus", "fixed cost-plus")]
    [InlineData("bargaining.terms=[1 years],[1 years, 2 years]", "[1 years] [1 years, 2 years]")]
    public void Levels_are_written_as_in_a_scenario(string text, string values)
    {
        Factor factor = Read(text).ShouldHaveSingleItem();
        string.Join(' ', factor.Levels.Select(factor.ValueAt)).ShouldBe(values);
        factor.At(factor.Levels[0]).ShouldBe($"{text[..text.IndexOf('=', StringComparison.Ordinal)]}={factor.ValueAt(factor.Levels[0])}");
    }

    [Fact]
    public void Range_without_levels_covers_its_ends_and_all_between()
    {
        Factor factor = Read("artists.neverConsent=10%:60%").ShouldHaveSingleItem();
        factor.Levels.ShouldBeEmpty();
        factor.Unit.ShouldBe("%");
        factor.NumberAt(0).ShouldBe(10);
        factor.NumberAt(0.5).ShouldBe(35);
        factor.NumberAt(1).ShouldBe(60);
        factor.About(1 / 3.0).ShouldBe("26.67%");
    }

    [Fact]
    public void Words_have_no_numbers()
    {
        Factor factor = Read("platforms.tunes.pricing=fixed,cost-plus").ShouldHaveSingleItem();
        factor.NumberAt(0).ShouldBeNull();
        factor.ValueAt(0.49).ShouldBe("fixed");
        factor.ValueAt(0.51).ShouldBe("cost-plus");
        factor.ValueAt(1).ShouldBe("cost-plus");
    }

    [Theory]
    [InlineData("artists.neverConset=10%:60%:3", "artists.neverConset: is no key that belongs here. Did you mean 'neverConsent'?")]
    [InlineData("artsts.neverConsent=10%:60%:3", "there is no such path in the scenario. Did you mean 'artists.neverConsent'?")]
    [InlineData("artists.neverConsent=60%:10%:3", "is below the lower end, got '10%'. Allowed: above 60%. The bounds are the wrong way round: write 10% first.")]
    [InlineData("artists.neverConsent=60%:60%:3", "is the lower end, got '60%'. Allowed: above 60%. Widen the range, or set the value with --set.")]
    [InlineData("artists.neverConsent=10%:60%:1", "is no number of levels, got '1'. Allowed: 2 to 10000. Two levels are the ends of the range.")]
    [InlineData("artists.neverConsent=10%:60%:-3", "is no number of levels, got '-3'.")]
    [InlineData("artists.neverConsent=10%:60%:many", "has no such property, got 'many'. Allowed: a number of levels, whole, log.")]
    [InlineData("artists.neverConsent=10%:lots:3", "is no number, got 'lots'. Allowed: a number, written as in the scenario.")]
    [InlineData("artists.neverConsent=10%:160%:3", "is out of range, got '160%'. Allowed: 0 to 1.")]
    [InlineData("artists.neverConsent=0%:60%:3:log", "has no logarithm, got '0%'. Allowed: above 0 on a logarithmic scale.")]
    [InlineData("artists.volatility=5% /year:9 /quarter:3", "is in another unit than the lower end")]
    [InlineData("platforms.tunes.offerings.premium.price=5:8:3", "Add the unit: write for example '6.2 USD/month'.")]
    [InlineData("bargaining.rounds=20:41", "must be whole, got '28.022'. Allowed: 1 to 1000, whole. Add ':whole' after the range.")]
    [InlineData("bargaining.rounds=20.5:41:3:whole", "is no range of whole numbers")]
    [InlineData("artists.neverConsent=10%", "has a single value, got '10%'. Allowed: at least two values, each once.")]
    [InlineData("artists.neverConsent=10%,10%", "has an empty value or one twice")]
    [InlineData("artists.neverConsent=", "is nothing to vary. Allowed: path=lo:hi:n or path=a,b,c.")]
    [InlineData("artists.neverConsent", "is nothing to vary.")]
    public void Fault_names_option_path_value_and_remedy(string text, string message)
    {
        string problem = Refused(text)[0];
        problem.ShouldStartWith($"--vary {text}: ");
        problem.ShouldContain(message);
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        ImmutableArray<string> problems = Refused("artists.neverConset=10%:60%:3", "x", "bargaining.rounds=9:3:4", "a.b=1,2");
        problems.Length.ShouldBe(4);
    }

    [Fact]
    public void Path_varied_twice_is_refused() =>
        Refused("artists.neverConsent=10%:60%:3", "artists.neverConsent=20%:30%:3").ShouldHaveSingleItem().ShouldContain("is varied twice");

    private static ImmutableArray<Factor> Read(params string[] texts) => VaryText.Read(texts, Load);

    private static ImmutableArray<string> Refused(params string[] texts) =>
        [.. Should.Throw<ScenarioException>(() => VaryText.Read(texts, Load)).Problems.Select(problem => problem.ToString())];

    private static Scenario Load(IEnumerable<string> overrides) => ScenarioLoader.Parse(Minimal.Yaml, Minimal.FileName, null, overrides);
}
