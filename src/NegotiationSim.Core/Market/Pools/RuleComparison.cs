using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market.Pools;

/// <summary>Works out what a platform's pools would pay whom under each rule, in one and the same market.</summary>
internal sealed class RuleComparison(UsageShares shares, Standings standings, ImmutableArray<string> genres)
{
    private static readonly ImmutableArray<PayoutRuleKind> Rules = PayoutComparison.Rules;

    /// <summary>Compares the rules on a platform.</summary>
    /// <param name="platform">Index of the platform, whose artists have been judged in this quarter.</param>
    /// <param name="dollars">What it pays for use in a year.</param>
    /// <param name="revenue">Revenue of an offering, by which that is spread over pools.</param>
    /// <param name="rosters">All rosters.</param>
    /// <returns>Null when there is no money or nobody has a claim to it.</returns>
    public async ValueTask<PayoutComparison?> OfAsync(
        int platform, double dollars, Func<Offering, double> revenue, ImmutableArray<IRoster> rosters)
    {
        if (Pools(platform, dollars, revenue) is not { Length: > 0 } pools)
        {
            return null;
        }

        Task<RosterComparison>[] asked = [.. rosters.Select((roster, l) => roster.CompareAsync(Question(platform, pools, l)).AsTask())];
        RosterComparison[] answers = await Task.WhenAll(asked);
        return new PayoutComparison
        {
            ByRank = PaidByRank.Of(answers, Rules.Length),
            ByGenre = [.. genres.Select((genre, g) => new PaidGroup(genre, 0, GenreDollars(answers, g)))],
            UnpaidTracksShare = standings.UnpaidTracksShare(platform),
            MovedByThresholdShare = Moved(pools) / dollars,
        };
    }

    /// <summary>A platform's pools to which artists have a claim, and what each pays; none when there is no money.</summary>
    public (Offering Offering, double Dollars)[] Pools(int platform, double dollars, Func<Offering, double> revenue)
    {
        Offering[] claimed = [.. shares.Usage.Offerings.All.Where(o => o.Platform == platform && shares[o.Index] is { OfArtists: > 0 })];
        double taken = claimed.Sum(revenue);
        return dollars > 0 && taken > 0 ? [.. claimed.Select(o => (o, dollars * revenue(o) / taken))] : [];
    }

    /// <summary>What to ask a label's roster.</summary>
    public ComparisonRates Question(int platform, (Offering Offering, double Dollars)[] pools, int label)
    {
        ImmutableArray<RuleRates> rates = [.. Rules.SelectMany((_, column) => Rates(pools, column, label))];
        double[] streams = new double[rates[0].DollarsPerMass.Length];
        foreach ((Offering offering, _) in pools)
        {
            Add(streams, shares.Usage.StreamsPerMass(offering, label).AsSpan(), 1);
        }

        return new ComparisonRates(platform, [.. streams], Rules.Length, rates);
    }

    /// <summary>Rates of a rule; two of them when some pools fall back to pro-rata.</summary>
    private IEnumerable<RuleRates> Rates((Offering Offering, double Dollars)[] pools, int column, int label) => pools
        .Select(paid => (paid.Offering, Pool: PoolUnder(paid.Offering, Rules[column]), paid.Dollars))
        .GroupBy(entry => entry.Pool.Payout.Rule)
        .Select(group =>
        {
            double[] perMass = new double[group.First().Pool.PerMass.Length];
            foreach ((Offering offering, OfferingPool pool, double amount) in group)
            {
                Add(perMass, shares.Usage.ForLabel(offering, label, pool.PerMass).AsSpan(), amount / pool.OfArtists);
            }

            return new RuleRates(column, group.First().Pool.Payout, [.. perMass]);
        });

    private double Moved((Offering Offering, double Dollars)[] pools) => pools.Sum(paid => paid.Dollars
        * (1 - (PoolUnder(paid.Offering, PayoutRuleKind.Threshold).OfArtists / PoolUnder(paid.Offering, PayoutRuleKind.ProRata).OfArtists)));

    private OfferingPool PoolUnder(Offering offering, PayoutRuleKind rule)
    {
        PayoutSpecification payout = shares.Usage.World.Platforms[offering.Platform].Payout with { Rule = rule };
        int j = shares.Usage.Offerings.Services[offering.Market].IndexOf(offering);
        return PoolSharing.Of(shares.Usage, offering.Market, j, payout, standings);
    }

    private static ImmutableArray<double> GenreDollars(RosterComparison[] answers, int genre)
    {
        double[] dollars = new double[Rules.Length];
        foreach (RosterComparison answer in answers)
        {
            Add(dollars, answer.DollarsByGenre.AsSpan(genre * dollars.Length, dollars.Length), 1);
        }

        return [.. dollars];
    }

    private static void Add(double[] sums, ReadOnlySpan<double> values, double factor)
    {
        for (int i = 0; i < sums.Length; i++)
        {
            sums[i] += factor * values[i];
        }
    }
}
