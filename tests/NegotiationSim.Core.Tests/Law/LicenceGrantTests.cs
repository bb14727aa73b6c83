using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Tests.Worlds;

namespace NegotiationSim.Core.Tests.Law;

/// <summary>What a licence gives: by what the platform does, and by what law and contract need of artists.</summary>
public sealed class LicenceGrantTests
{
    [Theory]
    [InlineData(ConsentRule.NotAsked, ConsentRule.NotAsked, Rights.Train, LicenceScope.Unobjecting)]
    [InlineData(ConsentRule.OptOut, ConsentRule.NotAsked, Rights.Train, LicenceScope.Unobjecting)]
    [InlineData(ConsentRule.OptIn, ConsentRule.NotAsked, Rights.Train | Rights.Voice, LicenceScope.Consenting)]
    [InlineData(ConsentRule.NotAsked, ConsentRule.OptIn, Rights.Train | Rights.Voice, LicenceScope.Consenting)]
    [InlineData(ConsentRule.OptOut, ConsentRule.OptIn, Rights.Train | Rights.Voice, LicenceScope.Consenting)]
    public void Generator_may_use_a_voice_only_where_law_or_contract_has_its_artist_asked(
        ConsentRule law, ConsentRule contract, Rights rights, LicenceScope scope) =>
        GrantOf(SmallWorld.Generator("muse", 40), law, contract).ShouldBe(new LicenceGrant(rights, scope));

    [Theory]
    [InlineData(TrainingSource.OptedIn, LicenceScope.Unobjecting)]
    [InlineData(TrainingSource.Licensed, LicenceScope.All)]
    public void Generator_that_trains_on_the_opted_in_has_none_who_refuse_whatever_the_law(TrainingSource training, LicenceScope scope)
    {
        PlatformSpecification muse = SmallWorld.Generator("muse", 40);
        GrantOf(muse with { Generator = muse.Generator! with { Training = training } }, ConsentRule.NotAsked).Scope.ShouldBe(scope);
    }

    [Fact]
    public void Source_that_signs_no_licences_is_given_nothing() =>
        Should.Throw<ArgumentException>(() => GrantOf(SmallWorld.Generator("muse", 40) with { Kind = PlatformKind.Unlicensed }, ConsentRule.NotAsked))
            .Message.ShouldStartWith("Platform 'muse' is Unlicensed, which signs no licences.");

    [Theory]
    [InlineData(ConsentRule.NotAsked, LicenceScope.All)]
    [InlineData(ConsentRule.OptOut, LicenceScope.Unobjecting)]
    [InlineData(ConsentRule.OptIn, LicenceScope.Consenting)]
    public void Tool_for_remixing_plays_what_it_remixes(ConsentRule law, LicenceScope scope) =>
        GrantOf(SmallWorld.Remix("remix"), law).ShouldBe(new LicenceGrant(Rights.Play | Rights.Remix, scope));

    [Theory]
    [InlineData(ConsentRule.NotAsked)]
    [InlineData(ConsentRule.OptIn)]
    public void Consent_to_the_use_by_ai_has_nothing_to_do_with_a_licence_to_play(ConsentRule law)
    {
        GrantOf(SmallWorld.Specification.Platforms[0], law).ShouldBe(LicenceGrant.Play);
        GrantOf(SmallWorld.Social("clips", 1e5, 0, 0), law).ShouldBe(LicenceGrant.Play);
        LicenceGrant.Play.IsAboutAi.ShouldBeFalse();
    }

    [Fact]
    public void Talks_are_about_what_the_law_of_their_quarter_lets_a_licence_give()
    {
        PolicySpecification own = new() { Year = SmallWorld.StartYear + 1, Quarter = 1, Lever = PolicyLever.Consent, Market = null, Value = (double)ConsentRule.OptOut };
        WorldSpecification world = SmallWorld.WithGenerator with { Policies = [own] };
        var talks = WorldRun.Of(world).Result.Negotiations;
        talks.Where(n => n.Platform < 3).ShouldAllBe(n => n.Grant == LicenceGrant.Play);
        var about = talks.Where(n => n.Platform == 4).ToLookup(n => n.Quarter.Year == SmallWorld.StartYear, n => n.Grant);
        about[true].Distinct().ShouldBe([new LicenceGrant(Rights.Train | Rights.Voice, LicenceScope.Consenting)]);
        about[false].Distinct().ShouldBe([new LicenceGrant(Rights.Train, LicenceScope.Unobjecting)]);
    }

    private static LicenceGrant GrantOf(PlatformSpecification platform, ConsentRule law, ConsentRule contract = ConsentRule.NotAsked) =>
        new LicenceLaw(MostFavouredNationBarred: false) { Consent = law }.GrantOf(platform, SmallWorld.Specification.Labels[0] with { Consent = contract });
}
