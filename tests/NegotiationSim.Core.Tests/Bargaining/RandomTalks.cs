using FsCheck;
using FsCheck.Fluent;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Tactics;
using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>Talks of parties that differ in everything, over menus of one shape or several.</summary>
internal sealed record RandomTalks(NegotiationBrief Brief, Party Platform, Party Label, Party GuessOfPlatform, Party GuessOfLabel)
{
    private const int MostClauses = 2;
    private const double ClauseCost = 0.005;

    /// <summary>Each side guesses the other as a party of its own, drawn apart.</summary>
    public static readonly Arbitrary<RandomTalks> Guessing = (
        from brief in RandomBrief()
        from platform in PlatformParty()
        from label in LabelParty()
        from guessOfPlatform in PlatformParty()
        from guessOfLabel in LabelParty()
        select new RandomTalks(brief, platform, label, guessOfPlatform, guessOfLabel)).ToArbitrary();

    /// <summary>Each side knows the other.</summary>
    public static readonly Arbitrary<RandomTalks> Informed =
        Guessing.Generator.Select(talks => talks with { GuessOfPlatform = talks.Platform, GuessOfLabel = talks.Label }).ToArbitrary();

    public Appraisal LabelMenu => Label.Appraise(Brief);

    public Appraisal PlatformMenu => Platform.Appraise(Brief);

    public Talks Play() => Parties.Play(Brief, Platform, Label, GuessOfPlatform, GuessOfLabel);

    /// <summary>Dollars from the least lump sum the label takes to the most the platform pays, best shape; negative without a zone.</summary>
    public double ZoneDollars() => Enumerable.Range(0, Brief.Menu.Length).Max(shape =>
        Math.Min(Brief.LargestLumpSumDollars, PlatformMenu.LumpSumFor(shape, 0)) - Math.Max(0, LabelMenu.LumpSumFor(shape, 0)));

    /// <summary>What both insist on in the last round, as parts of what each finds attainable; their sum.</summary>
    public double InsistedOnAtLast() => new[] { Platform, Label }.Sum(party =>
        ConcessionCurve.Polynomial(party.TacticExponent).Aspiration(Brief.Rounds / (Brief.Rounds + 1.0)));

    /// <summary>The most the label can have when the platform has at least a gain, from the definition; minus infinity if nothing does.</summary>
    public double MostForLabel(double platformGain) => Enumerable.Range(0, Brief.Menu.Length).Max(shape =>
        Math.Min(Brief.LargestLumpSumDollars, PlatformMenu.LumpSumFor(shape, platformGain)) is >= 0 and var lumpSum
            ? LabelMenu.Gain(shape, lumpSum)
            : double.NegativeInfinity);

    /// <summary>The most an informed side gives up so that the contract stays simple, dollars a year.</summary>
    public double CostOfClauses()
    {
        var attainable = Enumerable.Range(0, Brief.Menu.Length).Max(shape => Math.Max(
            LabelMenu.Gain(shape, Math.Max(0, PlatformMenu.LumpSumFor(shape, 0))),
            PlatformMenu.Gain(shape, Math.Max(0, LabelMenu.LumpSumFor(shape, 0)))));
        return MostClauses * ClauseCost * Math.Max(0, attainable);
    }

    private static Gen<NegotiationBrief> RandomBrief() =>
        from rounds in Gen.Choose(1, 20)
        from years in Gen.Elements(1, 3)
        from shapes in Shape(years).NonEmptyListOf().Resize(6)
        from largest in Gen.Elements(10, 50, Briefs.Unlimited)
        from ask in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 40)))
        select Briefs.Over([.. shapes], rounds, largest, ask);

    private static Gen<LicenceTerms> Shape(int years) =>
        from royalty in Gen.Choose(0, 12)
        from guaranteed in Gen.Elements(0, 0, 0.8)
        select Briefs.Royalty(royalty / 20.0, guaranteed * royalty * 5, years);

    private static Gen<Party> PlatformParty() => Traits(Gen.Choose(-20, 120).Select(profit => Parties.Platform(profit + 0.37)));

    private static Gen<Party> LabelParty() =>
        from party in Traits(Gen.Choose(-10, 80).Select(reservation => Parties.Label(reservation + 0.11)))
        from artists in Gen.Choose(0, 5)
        from passThrough in Gen.Choose(0, 5)
        select party with { ArtistShare = artists / 10.0, LumpSumPassThrough = passThrough / 10.0 };

    private static Gen<Party> Traits(Gen<Party> parties) =>
        from party in parties
        from growth in Gen.Choose(-20, 20)
        from sd in Gen.Choose(0, 40)
        from discount in Gen.Choose(0, 25)
        from risk in Gen.Choose(0, 20)
        from beta in Gen.Elements(0.2, 0.5, 1, 2, 4)
        select party with
        {
            Growth = growth / 100.0,
            GrowthSd = sd / 100.0,
            DiscountRate = discount / 100.0,
            RiskAversionPerDollar = risk / 2000.0,
            TacticExponent = beta,
        };
}
