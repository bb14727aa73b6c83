using System.Collections.Immutable;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>What labels owe artists of sums of money that no stream in particular has earned, until the quarter's accounts pay it.</summary>
internal sealed class ArtistsDue(WorldSpecification world, ImmutableArray<ILabel> labels)
{
    private readonly Money[] lumpSums = new Money[world.Labels.Length];
    private readonly double[] leastPassThrough = new double[world.Labels.Length];
    private readonly Money[,] claims = new Money[world.Labels.Length, world.Markets.Length];

    /// <summary>Adds artists' part of a lump sum for a whole catalogue, under the law of its licence.</summary>
    public void AddLumpSum(int label, Money toArtists, LicenceLaw law)
    {
        lumpSums[label] += toArtists;
        leastPassThrough[label] = Math.Max(leastPassThrough[label], law.LeastPassThrough);
    }

    /// <summary>Adds what a generator paid a label on a claim in a market; artists have a part of it.</summary>
    public void AddClaim(int label, int market, Money paid) => claims[label, market] += paid;

    /// <summary>What a label has been paid on claims.</summary>
    public Money ClaimsOf(int label)
    {
        Money sum = Money.Zero;
        for (int m = 0; m < claims.GetLength(1); m++)
        {
            sum += claims[label, m];
        }

        return sum;
    }

    /// <summary>A label's receipts with what it owes artists of such sums under the law of a quarter.</summary>
    public async ValueTask<RosterReceipts> InAsync(RosterReceipts receipts, int label, ImmutableArray<MarketPolicy> policies)
    {
        Money toArtists = Money.Zero;
        for (int m = 0; m < policies.Length; m++)
        {
            toArtists += claims[label, m] > Money.Zero
                ? await labels[label].ShareSettlementAsync(claims[label, m], policies[m].LeastPassThrough)
                : Money.Zero;
        }

        return receipts with
        {
            LumpSumToArtists = lumpSums[label],
            LeastPassThrough = leastPassThrough[label],
            ClaimToArtists = toArtists,
        };
    }

    /// <summary>Begins the next quarter of a label, once all is paid.</summary>
    public void Clear(int label)
    {
        lumpSums[label] = Money.Zero;
        leastPassThrough[label] = 0;
        for (int m = 0; m < claims.GetLength(1); m++)
        {
            claims[label, m] = Money.Zero;
        }
    }
}
