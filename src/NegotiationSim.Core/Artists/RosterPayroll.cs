using System.Collections.Immutable;
using System.Numerics.Tensors;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
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
    private readonly PaySlips slips = new(terms);
    private double[] logPopularity = [];
    private double[] popularity = [];
    private double[] power = [];
    private double[] people = [];
    private int[] genre = [];
    private double[] weight = [];
    private bool[] owns = [];
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
            owns[k] = terms.Owns(artist);
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
        WeighByStreams(receipts.DollarsPerMass);
        AddJudged(receipts.Judged);
        Pay(receipts.Streaming, IncomeSource.Streaming);
        if (receipts.Social != Money.Zero)
        {
            WeighByStreams(receipts.SocialDollarsPerMass);
            Pay(receipts.Social, IncomeSource.Social);
        }

        foreach (CohortReceipts remixed in receipts.Remixed)
        {
            PayCohort(artists, remixed);
        }

        WeighByStreams(receipts.CensusDollarsPerMass);
        AddJudged(receipts.Judged.Where(judged => judged.InCensus));
        slips.Add(receipts.Census, Weights, PayBasis.Census);

        WeighByStreams(receipts.StreamsPerMass);
        for (int k = 0; k < count; k++)
        {
            artists[k].Year.Streams += weight[k];
        }

        if (!Weights.ContainsAnyExcept(0.0))
        {
            // A label that is dark everywhere still sells records.
            TensorPrimitives.Multiply(people.AsSpan(0, count), popularity.AsSpan(0, count), weight);
        }

        double[] byStreams = terms.DistributesForSome ? weight[..count] : [];
        WeighLumpSums(receipts.LeastPassThrough);
        slips.Add(receipts.LumpSumToArtists, Weights, PayBasis.PassedOn, IncomeSource.LumpSum);
        byStreams.CopyTo(weight, 0);
        slips.Add(receipts.ClaimToArtists, Weights, PayBasis.PassedOn, IncomeSource.Settlement);
        Pay(receipts.OtherRecorded, IncomeSource.OtherRecorded);
        Pay(receipts.Settlement, IncomeSource.Settlement);
        Pay(receipts.Levy, IncomeSource.AiRoyalty);
        for (int p = 0; p < receipts.AiRoyalty.Length; p++)
        {
            if (receipts.AiRoyalty[p] != Money.Zero)
            {
                WeighByTraining(artists, p, receipts.AiPerPopularity.IsEmpty ? [] : receipts.AiPerPopularity[p].AsSpan());
                Pay(receipts.AiRoyalty[p], IncomeSource.AiRoyalty);
            }
        }

        return [.. slips.Pay(artists, owns)];
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
    private void PayCohort(Span<Artist> artists, CohortReceipts receipts)
    {
        WeighByStreams(receipts.StreamsPerMass);
        for (int k = 0; k < count; k++)
        {
            weight[k] = (artists[k].TrainedBy & (1UL << receipts.Platform)) != 0 ? weight[k] : 0;
            artists[k].Year.Streams += weight[k];
        }

        Pay(receipts.Receipts, IncomeSource.Streaming);
    }

    private void Pay(Money receipts, IncomeSource source) => slips.Add(receipts, Weights, PayBasis.Royalty, source);

    /// <summary>Where some artists own their recordings, they have more of a lump sum than their streams.</summary>
    private void WeighLumpSums(double leastPassThrough)
    {
        for (int k = 0; k < count && terms.DistributesForSome; k++)
        {
            weight[k] *= terms.LumpSumWeight(owns[k], leastPassThrough);
        }
    }

    private ReadOnlySpan<double> Weights => weight.AsSpan(0, count);

    private PopularityPowers Powers => new(power, weight.Length, count);

    /// <summary>Makes room in the columns, and some to spare, for artists come every quarter.</summary>
    private void MakeRoom()
    {
        if (count <= weight.Length)
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
        owns = new bool[room];
    }
}
