using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Core.Artists;

/// <summary>A quarter's amounts, each divided among a label's artists at once and paid out together in the end.</summary>
/// <remarks>
/// Artists are large, and going through a million of them takes as long as dividing an amount: all amounts are paid in one pass, to
/// each artist in the order in which they came.
/// </remarks>
internal sealed class PaySlips(ArtistTerms terms)
{
    private readonly List<Money[]> columns = [];
    private readonly List<(PayBasis Basis, IncomeSource Source)> slips = [];

    /// <summary>Divides an amount by weights; where there is nothing to divide or nobody to get it, the label keeps it.</summary>
    public void Add(Money amount, ReadOnlySpan<double> weight, PayBasis basis, IncomeSource source = default)
    {
        if (amount == Money.Zero || !weight.ContainsAnyExcept(0.0))
        {
            return;
        }

        if (columns.Count == slips.Count)
        {
            columns.Add([]);
        }

        if (columns[slips.Count].Length < weight.Length)
        {
            columns[slips.Count] = new Money[weight.Length + (weight.Length / 8)];
        }

        ProRata.Split(amount, weight, columns[slips.Count].AsSpan(0, weight.Length));
        slips.Add((basis, source));
    }

    /// <summary>Pays everything out and begins anew; returns cash by source.</summary>
    /// <param name="artists">The artists.</param>
    /// <param name="owns">Whether each owns its recordings.</param>
    public Money[] Pay(Span<Artist> artists, ReadOnlySpan<bool> owns)
    {
        Money[] cash = new Money[SourceAmounts.Length];
        for (int k = 0; k < artists.Length; k++)
        {
            Fraction rate = terms.Rate(owns[k]);
            for (int s = 0; s < slips.Count; s++)
            {
                Pay(ref artists[k], slips[s], columns[s][k], rate, cash);
            }
        }

        slips.Clear();
        return cash;
    }

    private void Pay(ref Artist artist, (PayBasis Basis, IncomeSource Source) slip, Money part, Fraction rate, Money[] cash)
    {
        Money paid = part;
        switch (slip.Basis)
        {
            case PayBasis.Census:
                artist.Year.Census += part;
                return;

            case PayBasis.Royalty:
                Money royalty = rate.Of(part);
                (paid, artist.Account) = artist.Account.Credit(royalty);
                if (slip.Source is IncomeSource.Streaming or IncomeSource.Social)
                {
                    artist.Year.Earned += royalty;
                    artist.Year.Receipts += part;
                }

                break;

            case PayBasis.PassedOn when terms.RecoupsLumpSums:
                (paid, artist.Account) = artist.Account.Credit(part);
                break;
        }

        artist.Year.Cash[(int)slip.Source] += paid;
        cash[(int)slip.Source] += paid;
    }
}
