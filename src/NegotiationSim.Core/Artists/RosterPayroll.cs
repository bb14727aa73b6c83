using System.Collections.Immutable;
using System.Numerics.Tensors;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Payouts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>Divides a label's receipts among its artists as their streams and the payout rules say, and runs their royalty accounts.</summary>
/// <remarks>
/// What weights need of an artist is copied once a quarter into columns, popularity to the power of each class among them, so that an
/// artist costs a handful of multiplications, whatever the number of platforms and markets.
/// </remarks>
internal sealed class RosterPayroll(WorldSpecification world, ArtistTerms terms)
{
    private readonly double[] exponents = [.. world.Consumers.PopularityClasses.Select(c => c.Exponent)];
    private readonly ArtistStandings standings = new(world);
    private double[] logPopularity = [];
    private double[] popularity = [];
    private double[] power = [];
    private double[] people = [];
    private int[] genre = [];
    private double[] weight = [];
    private Money[] part = [];
    private int count;

    /// <summary>Computes the popularity powers and describes the repertoire.</summary>
    public Repertoire Describe(ReadOnlySpan<Artist> artists)
    {
        count = artists.Length;
        MakeRoom();
        long realArtists = 0;
        for (int k = 0; k < count; k++)
        {
            ref readonly Artist artist = ref artists[k];
            logPopularity[k] = artist.LogPopularity;
            people[k] = artist.People;
            genre[k] = artist.Genre;
            realArtists += artist.People;
        }

        TensorPrimitives.Exp<double>(logPopularity.AsSpan(0, count), popularity);
        double[] mass = new double[world.Genres.Length * exponents.Length];
        for (int c = 0; c < exponents.Length; c++)
        {
            Span<double> powers = Powers[c];
            TensorPrimitives.Multiply(logPopularity.AsSpan(0, count), exponents[c], powers);
            TensorPrimitives.Exp<double>(powers, powers);
            for (int k = 0; k < count; k++)
            {
                mass[(genre[k] * exponents.Length) + c] += people[k] * powers[k];
            }
        }

        double[] byGenre = new double[world.Genres.Length];
        for (int k = 0; k < count; k++)
        {
            byGenre[genre[k]] += people[k] * popularity[k];
        }

        return new Repertoire([.. mass], [.. byGenre], realArtists);
    }

    /// <summary>Judges the artists under a rule that looks at them one by one.</summary>
    public RosterStanding Judge(ReadOnlySpan<Artist> artists, StandingTest test) => standings.Judge(artists, Powers, test);

    /// <summary>What the artists would get under several rules.</summary>
    public RosterComparison Compare(ReadOnlySpan<Artist> artists, ComparisonRates rates) =>
        RosterRanking.Compare(world, artists, genre.AsSpan(0, count), Powers, standings, rates);

    /// <summary>Pays a quarter's receipts; returns cash by source.</summary>
    public ImmutableArray<Money> Pay(Span<Artist> artists, RosterReceipts receipts)
    {
        Money[] cash = new Money[SourceAmounts.Length];

        WeighByStreams(receipts.DollarsPerMass);
        AddJudged(receipts.Judged);
        Pay(artists, receipts.Streaming, IncomeSource.Streaming, cash);
        if (receipts.Social != Money.Zero)
        {
            WeighByStreams(receipts.SocialDollarsPerMass);
            Pay(artists, receipts.Social, IncomeSource.Social, cash);
        }

        foreach (CohortReceipts remixed in receipts.Remixed)
        {
            PayCohort(artists, remixed, cash);
        }

        WeighByStreams(receipts.CensusDollarsPerMass);
        AddJudged(receipts.Judged.Where(judged => judged.InCensus));
        CountCensus(artists, receipts.Census);

        WeighByStreams(receipts.StreamsPerMass);
        for (int k = 0; k < count; k++)
        {
            artists[k].Year.Streams += weight[k];
        }

        if (!weight.AsSpan(0, count).ContainsAnyExcept(0.0))
        {
            // A label that is dark everywhere still sells records.
            TensorPrimitives.Multiply(people.AsSpan(0, count), popularity.AsSpan(0, count), weight);
        }

        double[] byStreams = terms.DistributesForSome ? weight[..count] : [];
        WeighLumpSums(artists, receipts.LeastPassThrough);
        PassOn(artists, receipts.LumpSumToArtists, IncomeSource.LumpSum, cash);
        byStreams.CopyTo(weight, 0);
        PassOn(artists, receipts.ClaimToArtists, IncomeSource.Settlement, cash);
        Pay(artists, receipts.OtherRecorded, IncomeSource.OtherRecorded, cash);
        Pay(artists, receipts.Settlement, IncomeSource.Settlement, cash);
        Pay(artists, receipts.Levy, IncomeSource.AiRoyalty, cash);
        for (int p = 0; p < receipts.AiRoyalty.Length; p++)
        {
            if (receipts.AiRoyalty[p] != Money.Zero)
            {
                WeighByTraining(artists, p, receipts.AiPerPopularity.IsEmpty ? [] : receipts.AiPerPopularity[p].AsSpan());
                Pay(artists, receipts.AiRoyalty[p], IncomeSource.AiRoyalty, cash);
            }
        }

        return [.. cash];
    }

    /// <summary>Mean over real artists of the log ratio of their streams at two rates per unit of mass; 0 where nobody has streams.</summary>
    public double MeanLogRatio(ImmutableArray<double> perMass, ImmutableArray<double> basePerMass)
    {
        WeighByStreams(basePerMass);
        double[] before = weight[..count];
        WeighByStreams(perMass);
        double sum = 0;
        double all = 0;
        for (int k = 0; k < count; k++)
        {
            if (weight[k] > 0 && before[k] > 0)
            {
                sum += people[k] * Math.Log(weight[k] / before[k]);
                all += people[k];
            }
        }

        return all > 0 ? sum / all : 0;
    }

    private void AddJudged(IEnumerable<JudgedReceipts> receipts)
    {
        double[] each = new double[count];
        foreach (JudgedReceipts judged in receipts)
        {
            ReadOnlySpan<double> factor = standings.Of(judged.Platform, judged.Rule);
            Powers.Weigh(genre, judged.DollarsPerMass.AsSpan(), exponents.Length, each);
            for (int k = 0; k < count; k++)
            {
                weight[k] += people[k] * factor[k] * each[k];
            }
        }
    }

    private void WeighByStreams(ImmutableArray<double> perMass)
    {
        Powers.Weigh(genre, perMass.AsSpan(), exponents.Length, weight.AsSpan(0, count));
        TensorPrimitives.Multiply(weight.AsSpan(0, count), people.AsSpan(0, count), weight);
    }

    private void WeighByTraining(ReadOnlySpan<Artist> artists, int platform, ReadOnlySpan<double> perPopularity)
    {
        for (int k = 0; k < count; k++)
        {
            bool trained = (artists[k].TrainedBy & (1UL << platform)) != 0;
            weight[k] = trained ? people[k] * popularity[k] * (perPopularity.IsEmpty ? 1 : perPopularity[genre[k]]) : 0;
        }
    }

    /// <summary>Pays the cohort that a platform has a licence for by its streams there; others have none.</summary>
    private void PayCohort(Span<Artist> artists, CohortReceipts receipts, Money[] cash)
    {
        WeighByStreams(receipts.StreamsPerMass);
        for (int k = 0; k < count; k++)
        {
            weight[k] = (artists[k].TrainedBy & (1UL << receipts.Platform)) != 0 ? weight[k] : 0;
            artists[k].Year.Streams += weight[k];
        }

        Pay(artists, receipts.Receipts, IncomeSource.Streaming, cash);
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
            Money royalty = terms.RateOf(artist).Of(part[k]);
            (Money paid, artist.Account) = artist.Account.Credit(royalty);
            if (source is IncomeSource.Streaming or IncomeSource.Social)
            {
                artist.Year.Earned += royalty;
                artist.Year.Receipts += part[k];
            }

            artist.Year.Cash[(int)source] += paid;
            cash[(int)source] += paid;
        }
    }

    /// <summary>Where some artists own their recordings, they have more of a lump sum than their streams.</summary>
    private void WeighLumpSums(ReadOnlySpan<Artist> artists, double leastPassThrough)
    {
        for (int k = 0; k < count && terms.DistributesForSome; k++)
        {
            weight[k] *= terms.LumpSumWeight(artists[k], leastPassThrough);
        }
    }

    private void PassOn(Span<Artist> artists, Money amount, IncomeSource source, Money[] cash)
    {
        if (!Divide(amount))
        {
            return;
        }

        for (int k = 0; k < count; k++)
        {
            ref Artist artist = ref artists[k];
            Money paid = part[k];
            if (terms.RecoupsLumpSums)
            {
                (paid, artist.Account) = artist.Account.Credit(paid);
            }

            artist.Year.Cash[(int)source] += paid;
            cash[(int)source] += paid;
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

    private PopularityPowers Powers => new(power, part.Length, count);

    /// <summary>Makes room in the columns, and some to spare, for artists come every quarter.</summary>
    private void MakeRoom()
    {
        if (count <= part.Length)
        {
            return;
        }

        int room = count + (count / 8);
        logPopularity = new double[room];
        popularity = new double[room];
        power = new double[exponents.Length * room];
        people = new double[room];
        genre = new int[room];
        weight = new double[room];
        part = new Money[room];
    }
}
