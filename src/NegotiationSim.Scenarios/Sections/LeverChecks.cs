using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Warns of levers of policy, and open letters, that act on what a scenario does not have. That is a mistake more often than a placebo, but may be one.</summary>
/// <remarks>
/// What is checked is whether the thing is there at all, in one of the policy's markets, from its date on. A value that happens to change
/// nothing, such as a floor below what everybody does anyway, is a fair question to ask of a model.
/// </remarks>
internal sealed class LeverChecks
{
    private readonly ObjectReader root;
    private readonly WorldSpecification world;

    private LeverChecks(ObjectReader root, WorldSpecification world) => (this.root, this.world) = (root, world);

    /// <summary>Warns of levers without anything to move; of a scenario with faults nobody knows.</summary>
    public static void Report(ObjectReader root, WorldSpecification world)
    {
        if (!root.IsSoundSoFar)
        {
            return;
        }

        LeverChecks checks = new(root, world);
        for (int i = 0; i < world.Policies.Length; i++)
        {
            checks.Warn(FormattableString.Invariant($"policies.{i}.lever"), world.Policies[i]);
        }

        for (int i = 0; i < world.Shocks.Length; i++)
        {
            checks.Warn(FormattableString.Invariant($"shocks.{i}.change"), world.Shocks[i]);
        }
    }

    private void Warn(string path, PolicySpecification policy)
    {
        string[] lacks = [.. world.Markets
            .Where(market => policy.Market is null || policy.Market == market.Id)
            .Select(market => Needs(policy, market).FirstOrDefault(need => !need.IsMet)?.What ?? "")];
        if (lacks.Length > 0 && !lacks.Contains(""))
        {
            string where = policy.Market is { } market ? $"market '{market}'" : "any market";
            root.Warn(
                path,
                FormattableString.Invariant($"has nothing to move in {where} from {policy.Year}-Q{policy.Quarter} on: it takes {lacks[0]}"),
                PolicyReader.WordFor(policy.Lever),
                "It is read and changes nothing; to give it an effect add that, or choose another market or date.");
        }
    }

    /// <summary>An open letter raises what artists ask where they are asked; other shocks name what they move.</summary>
    private void Warn(string path, ShockSpecification shock)
    {
        if (shock.Kind == ShockKind.OpenLetter && !LawsFrom(shock.Year, shock.Quarter).Any(laws => AsksSigners(shock, laws)))
        {
            string signers = shock.Target == OpenLetters.Everybody ? "artists" : $"artists of '{shock.Target}'";
            root.Warn(
                path,
                FormattableString.Invariant($"has nothing to move from {shock.Year}-Q{shock.Quarter} on: it takes a generator or a tool for remixing ")
                    + $"that has to ask {signers} for their consent",
                "open-letter",
                "It is read and changes nothing; to give it an effect add that, or choose other artists or another date.");
        }
    }

    private bool AsksSigners(ShockSpecification letter, ImmutableArray<MarketPolicy> laws) => world.Platforms
        .Where(platform => platform.Generator is not null && StaysUntil(platform, letter.Year, letter.Quarter))
        .Any(platform => world.Labels.Any(label => OpenLetters.Signs(letter, label)
            && platform.Seeks.Contains(label.Id)
            && LicenceLaw.Of(world, world.Platforms.IndexOf(platform), laws).ConsentFor(label) == ConsentRule.OptIn));

    /// <summary>What a lever needs in a market to move anything.</summary>
    private Need[] Needs(PolicySpecification policy, MarketSpecification market)
    {
        return policy.Lever switch
        {
            PolicyLever.Labelling =>
            [
                Serving("a generator", IsGenerator),
                new("a consumers.synthetic.labelPenalty above 0", world.Consumers.Synthetic.LabelPenalty > 0),
            ],
            PolicyLever.Detection =>
            [
                Serving("an unlicensed source, or a generator with an unpaid offering", IsUnlicensed),
                new("an enforcement.settlement above 0", market.Enforcement.SettlementDollars > 0),
            ],
            PolicyLever.Training => [Serving("a generator whose training is licensed or scraped", UsesMoreThanItAsksFor)],
            PolicyLever.FairUse => [Law(TrainingRegime.FairUse, "fair-use"), Claim()],
            PolicyLever.Reserved => [Law(TrainingRegime.OptOut, "opt-out"), Serving("a generator whose training is scraped", Scrapes)],
            PolicyLever.Levy => [Law(TrainingRegime.Levy, "levy"), Serving("a generator whose training is licensed or scraped", UsesMoreThanItAsksFor)],
            PolicyLever.StatutoryMaximum => [Claim()],
            PolicyLever.MostFavouredNation => [new("a label under bargaining.mostFavoured", !world.Bargaining.MostFavoured.IsEmpty)],
            PolicyLever.CollectiveBargaining => [new("two labels under bargaining.coalition", world.Bargaining.Coalition.Length > 1)],
            PolicyLever.PayoutRule => [Serving("a streaming platform", IsStreaming)],
            PolicyLever.PassThrough => [LumpSumsOrClaim()],
            PolicyLever.Consent =>
                [Serving("a generator or a tool for remixing that seeks licences", platform => platform.Generator is not null && !platform.Seeks.IsEmpty)],
            PolicyLever.Attribution =>
                [Serving("a generator that seeks licences", platform => IsGenerator(platform) && !platform.Seeks.IsEmpty)],
            PolicyLever.StreamMinimum =>
                [Serving("a streaming platform that seeks licences", platform => IsStreaming(platform) && !platform.Seeks.IsEmpty)],
            PolicyLever.UploadDetection =>
                [new("a section 'uploads'", world.Uploads is not null), Serving("a streaming platform", IsStreaming)],
            _ => [],
        };

        Need Serving(string what, Func<PlatformSpecification, bool> isSuch) => new(
            what + " that serves it",
            world.Platforms.Any(platform => isSuch(platform) && StaysUntil(platform, policy.Year, policy.Quarter) && Serves(platform, market)));

        Need Claim() => new("a claim before its court", world.Claims.Any(claim => claim.Market == market.Id));

        Need LumpSumsOrClaim()
        {
            Need paying = Serving("a claim before its court, or a platform with a lumpSumLimit above 0 or advances", PaysLumpSums);
            return paying with { IsMet = paying.IsMet || Claim().IsMet };
        }

        Need Law(TrainingRegime regime, string word) => new(
            $"training under '{word}' there",
            Comes(regime, market, policy));
    }

    /// <summary>Whether a law of training holds in a market in any quarter from the date of a policy on.</summary>
    private bool Comes(TrainingRegime regime, MarketSpecification market, PolicySpecification policy) => LawsFrom(policy.Year, policy.Quarter)
        .Any(laws => laws[world.Markets.IndexOf(market)].Training.Regime == regime);

    /// <summary>The law of each market, quarter by quarter from a date on.</summary>
    private IEnumerable<ImmutableArray<MarketPolicy>> LawsFrom(int year, int quarter)
    {
        PolicyCalendar calendar = new(world);
        int first = IndexOf(year, quarter);
        return Enumerable.Range(first, (world.Years * Quarter.PerYear) - first).Select(index => calendar.In(Quarter.At(world.StartYear, index)));
    }

    private bool StaysUntil(PlatformSpecification platform, int year, int quarter) =>
        platform.Life.ExitsIndex is not { } exit || exit > IndexOf(year, quarter);

    private int IndexOf(int year, int quarter) => ((year - world.StartYear) * Quarter.PerYear) + quarter - 1;

    private static bool Serves(PlatformSpecification platform, MarketSpecification market) =>
        platform.Offerings.Any(offering => offering.Market == market.Id);

    private static bool IsStreaming(PlatformSpecification platform) => platform.Kind == PlatformKind.Streaming;

    private static bool IsGenerator(PlatformSpecification platform) => platform.Kind == PlatformKind.Generator;

    private static bool Scrapes(PlatformSpecification platform) => platform.Generator is { Training: TrainingSource.Scraped };

    private static bool UsesMoreThanItAsksFor(PlatformSpecification platform) => platform.Generator is { Training: not TrainingSource.OptedIn };

    private static bool IsUnlicensed(PlatformSpecification platform) => platform.Kind == PlatformKind.Unlicensed
        || (platform.Traits.Group == ChoiceGroup.Tool && platform.Offerings.Any(offering => offering.Tier == TierKind.Unpaid));

    private static bool PaysLumpSums(PlatformSpecification platform) =>
        !platform.Seeks.IsEmpty && (platform.LumpSumLimit > 0 || platform.StartLicence is { Advances.IsEmpty: false });

    /// <summary>Something a lever needs.</summary>
    /// <param name="What">What it is, in words.</param>
    /// <param name="IsMet">Whether it is there.</param>
    private sealed record Need(string What, bool IsMet);
}
