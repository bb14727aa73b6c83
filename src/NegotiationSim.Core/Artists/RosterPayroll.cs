using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Divides a label's receipts among its artists by streams and runs their royalty accounts.</summary>
/// <remarks>
/// Popularity to the power of each class is computed once a quarter into columns, so that an artist costs a handful of
/// multiplications, whatever the number of platforms and markets.
/// </remarks>
internal sealed class RosterPayroll(WorldSpecification world, double royaltyRate)
{
    private readonly double[] exponents = [.. world.Consumers.PopularityClasses.Select(c => c.Exponent)];
    private double[] power = [];
    private double[] weight = [];
    private Money[] part = [];
    private int count;

    /// <summary>Computes the popularity powers and describes the repertoire.</summary>
    public Repertoire Describe(ReadOnlySpan<Artist> artists)
    {
        count = artists.Length;
        int classes = exponents.Length;
        Array.Resize(ref power, classes * count);
        Array.Resize(ref weight, count);
        Array.Resize(ref part, count);

        double[] mass = new double[world.Genres.Length * classes];
        double[] popularity = new double[world.Genres.Length];
        long people = 0;
        for (int k = 0; k < count; k++)
        {
            ref readonly Artist artist = ref artists[k];
            for (int c = 0; c < classes; c++)
            {
                double q = Math.Exp(exponents[c] * artist.LogPopularity);
                power[(k * classes) + c] = q;
                mass[(artist.Genre * classes) + c] += artist.People * q;
            }

            popularity[artist.Genre] += artist.People * Math.Exp(artist.LogPopularity);
            people += artist.People;
        }

        return new Repertoire([.. mass], [.. popularity], people);
    }

    /// <summary>Pays a quarter's receipts; returns cash by source.</summary>
    public ImmutableArray<Money> Pay(Span<Artist> artists, RosterReceipts receipts)
    {
        Money[] cash = new Money[SourceAmounts.Length];

        WeighByStreams(artists, receipts.DollarsPerMass);
        Pay(artists, receipts.Streaming, IncomeSource.Streaming, cash);
        WeighByStreams(artists, receipts.CensusStreamsPerMass);
        CountCensus(artists, receipts.Census);

        WeighByStreams(artists, receipts.StreamsPerMass);
        for (int k = 0; k < count; k++)
        {
            artists[k].Year.Streams += weight[k];
        }

        if (!weight.AsSpan(0, count).ContainsAnyExcept(0.0))
        {
            // A label that is dark everywhere still sells records.
            WeighByPopularity(artists);
        }

        PassOn(artists, receipts.LumpSumToArtists, IncomeSource.LumpSum, cash);
        PassOn(artists, receipts.ClaimToArtists, IncomeSource.Settlement, cash);
        Pay(artists, receipts.OtherRecorded, IncomeSource.OtherRecorded, cash);
        Pay(artists, receipts.Settlement, IncomeSource.Settlement, cash);
        Pay(artists, receipts.Levy, IncomeSource.AiRoyalty, cash);
        for (int p = 0; p < receipts.AiRoyalty.Length; p++)
        {
            WeighByTraining(artists, p);
            Pay(artists, receipts.AiRoyalty[p], IncomeSource.AiRoyalty, cash);
        }

        return [.. cash];
    }

    private void WeighByStreams(ReadOnlySpan<Artist> artists, ImmutableArray<double> perMass)
    {
        int classes = exponents.Length;
        ReadOnlySpan<double> rates = perMass.AsSpan();
        for (int k = 0; k < count; k++)
        {
            ReadOnlySpan<double> rate = rates.Slice(artists[k].Genre * classes, classes);
            double sum = 0;
            for (int c = 0; c < classes; c++)
            {
                sum += rate[c] * power[(k * classes) + c];
            }

            weight[k] = sum * artists[k].People;
        }
    }

    private void WeighByPopularity(ReadOnlySpan<Artist> artists)
    {
        for (int k = 0; k < count; k++)
        {
            weight[k] = artists[k].People * Math.Exp(artists[k].LogPopularity);
        }
    }

    private void WeighByTraining(ReadOnlySpan<Artist> artists, int platform)
    {
        for (int k = 0; k < count; k++)
        {
            bool trained = (artists[k].TrainedBy & (1UL << platform)) != 0;
            weight[k] = trained ? artists[k].People * Math.Exp(artists[k].LogPopularity) : 0;
        }
    }

    private void Pay(Span<Artist> artists, Money receipts, IncomeSource source, Money[] cash)
    {
        if (!Divide(receipts))
        {
            return;
        }

        for (int k = 0; k < count; k++)
        {
            ref Artist artist = ref artists[k];
            Money royalty = part[k].Share(royaltyRate);
            (Money paid, artist.Account) = artist.Account.Credit(royalty);
            if (source == IncomeSource.Streaming)
            {
                artist.Year.Earned += royalty;
                artist.Year.Receipts += part[k];
            }

            artist.Year.Cash[(int)source] += paid;
            cash[(int)source] += paid;
        }
    }

    private void PassOn(Span<Artist> artists, Money amount, IncomeSource source, Money[] cash)
    {
        if (Divide(amount))
        {
            for (int k = 0; k < count; k++)
            {
                artists[k].Year.Cash[(int)source] += part[k];
            }

            cash[(int)source] += amount;
        }
    }

    private void CountCensus(Span<Artist> artists, Money census)
    {
        if (Divide(census))
        {
            for (int k = 0; k < count; k++)
            {
                artists[k].Year.Census += part[k];
            }
        }
    }

    /// <summary>Splits an amount by the weights; false when there is nothing to split or nobody to get it, and the label keeps it.</summary>
    private bool Divide(Money amount)
    {
        if (amount == Money.Zero || !weight.AsSpan(0, count).ContainsAnyExcept(0.0))
        {
            return false;
        }

        ProRata.Split(amount, weight.AsSpan(0, count), part.AsSpan(0, count));
        return true;
    }
}
