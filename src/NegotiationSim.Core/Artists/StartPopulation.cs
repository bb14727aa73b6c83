using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Artists;

/// <summary>The artists of the start by rank: how many real ones each simulated one stands for, and what each earns.</summary>
internal sealed class StartPopulation
{
    /// <summary>Lays out a world's artists, top first.</summary>
    public StartPopulation(WorldSpecification world)
    {
        People = RankGroups.Sizes(world.Artists.Count, world.Artists.Uploaders);
        IncomePerArtist = new double[People.Length];
        Career = new bool[People.Length];

        IncomeByRank income = new(world.Artists.Brackets, world.Artists.Uploaders);
        double tail = 0;
        long reached = 0;
        for (int k = 0; k < People.Length; k++)
        {
            IncomePerArtist[k] = income.At(reached + ((People[k] + 1) / 2.0));
            reached += People[k];
            Career[k] = reached <= world.Artists.CareerArtists;
            double mass = People[k] * IncomePerArtist[k];
            TotalIncome += mass;
            tail += Career[k] ? 0 : mass;
        }

        TailShareOfIncome = tail / TotalIncome;
    }

    /// <summary>Real artists of each simulated one.</summary>
    public long[] People { get; }

    /// <summary>Published royalties of one real artist, dollars a year.</summary>
    public double[] IncomePerArtist { get; }

    /// <summary>Whether these artists make a career of it.</summary>
    public bool[] Career { get; }

    /// <summary>Published royalties of all, dollars a year.</summary>
    public double TotalIncome { get; }

    /// <summary>Share of them that goes to artists without a career.</summary>
    public double TailShareOfIncome { get; }
}
