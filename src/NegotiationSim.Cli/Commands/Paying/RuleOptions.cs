using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NegotiationSim.Cli.Usage;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Cli.Commands.Paying;

/// <summary>The options that choose a payout rule and set its numbers.</summary>
internal sealed class RuleOptions
{
    private const string ProRata = "pro-rata";
    private const string UserCentric = "user-centric";
    private const string ArtistCentric = "artist-centric";
    private const string Threshold = "threshold";
    private const string Shapley = "shapley";
    private const double Largest = 1e15;

    private static readonly string[] Rules = [ProRata, UserCentric, ArtistCentric, Threshold, Shapley];
    private static readonly ArtistCentricTerms Usual = new();

    private readonly Option<string> rule;
    private readonly Option<double?> threshold;
    private readonly Option<double?> boost;
    private readonly Option<double?> boostStreams;
    private readonly Option<double?> boostListeners;
    private readonly Option<double?> searchBoost;
    private readonly Option<double?> cap;

    public RuleOptions()
    {
        rule = new Option<string>("--rule")
        {
            Description = """
                How the money is shared:
                  pro-rata        all money by shares of all streams
                  user-centric    each listener's money by that listener's streams
                  artist-centric  pro-rata, with boosts and a cap on heavy listeners
                  threshold       pro-rata among artists with enough streams
                  shapley         each listener's money equally over the artists played
                """,
            HelpName = "RULE",
            Required = true,
            CustomParser = ReadRule,
        };
        threshold = Number("--threshold", Threshold, "streams an artist needs to be paid", ThresholdRule.UsualStreams, 0);
        boost = Number("--boost", ArtistCentric, "factor for artists with a following", Usual.Boost, 1);
        boostStreams = Number("--boost-streams", ArtistCentric, "streams that make a following", Usual.BoostStreams, 0);
        boostListeners = Number("--boost-listeners", ArtistCentric, "and listeners", Usual.BoostListeners, 0);
        searchBoost = Number("--search-boost", ArtistCentric, "factor for streams searched for", Usual.SearchBoost, 1);
        cap = Number("--cap", ArtistCentric, "streams for which a listener counts at most, or none", Usual.CapStreams, 1e-9, "none");
    }

    /// <summary>All of them, in the order of the help.</summary>
    public IEnumerable<Option> All => [rule, threshold, boost, boostStreams, boostListeners, searchBoost, cap];

    /// <summary>The rule that a command line asks for.</summary>
    /// <exception cref="UsageException">An option belongs to another rule.</exception>
    public IPayoutRule Chosen(ParseResult parsed)
    {
        string name = parsed.GetRequiredValue(rule);
        RefuseOthers(parsed, name);
        return name switch
        {
            ProRata => new ProRataRule(),
            UserCentric => new UserCentricRule(),
            Threshold => new ThresholdRule(parsed.GetValue(threshold) ?? ThresholdRule.UsualStreams),
            Shapley => new ShapleyIndexRule(),
            _ => new ArtistCentricRule(new ArtistCentricTerms
            {
                Boost = parsed.GetValue(boost) ?? Usual.Boost,
                SearchBoost = parsed.GetValue(searchBoost) ?? Usual.SearchBoost,
                BoostStreams = parsed.GetValue(boostStreams) ?? Usual.BoostStreams,
                BoostListeners = parsed.GetValue(boostListeners) ?? Usual.BoostListeners,
                CapStreams = parsed.GetValue(cap) ?? Usual.CapStreams,
            }),
        };
    }

    private void RefuseOthers(ParseResult parsed, string name)
    {
        Option<double?>[] ofArtistCentric = [boost, boostStreams, boostListeners, searchBoost, cap];
        foreach (var (option, owner) in ofArtistCentric.Select(option => (option, ArtistCentric)).Append((threshold, Threshold)))
        {
            if (owner != name && parsed.GetValue(option) is not null)
            {
                throw new UsageException($"{option.Name} belongs to the rule {owner}. Leave it out, or write --rule {owner}.");
            }
        }
    }

    private static string? ReadRule(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        string name = text.ToLowerInvariant().Replace('_', '-');
        if (Rules.Contains(name))
        {
            return name;
        }

        result.AddError($"--rule: there is no rule '{text}'. {Nearest.DidYouMean(name, Rules)}");
        return null;
    }

    private static Option<double?> Number(string name, string owner, string meaning, double usual, double least, string? infinite = null) => new(name)
    {
        Description = string.Create(CultureInfo.InvariantCulture, $"With {owner}: {meaning}. [default: {usual:0}]"),
        HelpName = "N",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (infinite is not null && text.Equals(infinite, StringComparison.OrdinalIgnoreCase))
            {
                return double.PositiveInfinity;
            }

            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && number >= least && number <= Largest)
            {
                return number;
            }

            string or = infinite is null ? "" : $", or '{infinite}'";
            string from = least.ToString(least is > 0 and < 1 ? "0e+0" : "0", CultureInfo.InvariantCulture);
            result.AddError(FormattableString.Invariant($"{name}: '{text}' is not a number from {from} to {Largest:0e+0}{or}."));
            return null;
        },
    };
}
