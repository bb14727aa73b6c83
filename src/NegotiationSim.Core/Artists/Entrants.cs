using System.Collections.Immutable;
using NegotiationSim.Core.Randomness;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>New artists: a Poisson number a genre and quarter, each as popular as some artist of the start.</summary>
internal sealed class Entrants
{
    private readonly WorldSpecification world;
    private readonly RandomSource random;
    private readonly LabelChoice choice;
    private readonly ImmutableArray<ImmutableArray<Model>> modelsByGenre;
    private int nextId;

    /// <summary>Entrants like the artists of the start, whose identifiers go on from theirs.</summary>
    public Entrants(WorldSpecification world, IEnumerable<Artist> startArtists, RandomSource random)
    {
        this.world = world;
        this.random = random;
        choice = new LabelChoice(world);
        List<Model>[] models = [.. world.Genres.Select(_ => new List<Model>())];
        foreach (Artist artist in startArtists)
        {
            models[artist.Genre].Add(new Model(artist.People, artist.Career, artist.LongRunLogPopularity, artist.ReceiptsDollarsPerYear));
            nextId++;
        }

        modelsByGenre = [.. models.Select(m => m.ToImmutableArray())];
    }

    /// <summary>Artists who enter in a quarter, each with the label it signs with, in order of identifier.</summary>
    public IReadOnlyList<ArtistMove> Draw(Quarter quarter, ImmutableArray<ContractOffer> offers)
    {
        List<ArtistMove> entrants = [];
        for (int g = 0; g < modelsByGenre.Length; g++)
        {
            if (modelsByGenre[g].IsEmpty)
            {
                continue;
            }

            RandomStream genre = random.Stream(DrawPurpose.ArtistEntry, g, quarter.Index);
            int number = genre.NextPoisson(world.Artists.EntryPerYear / Quarter.PerYear * modelsByGenre[g].Length);
            for (int i = 0; i < number; i++)
            {
                Model model = modelsByGenre[g][genre.NextInt32(modelsByGenre[g].Length)];
                Artist artist = new()
                {
                    Id = nextId++,
                    People = model.People,
                    Genre = g,
                    Career = model.Career,
                    Newcomer = true,
                    LongRunLogPopularity = model.LogPopularity,
                    ReceiptsDollarsPerYear = model.ReceiptsDollarsPerYear,
                };
                RandomStream personal = random.Stream(DrawPurpose.ArtistTraits, artist.Id, RandomSource.BeforeFirstQuarter);
                int label = choice.Choose(offers, artist.Career, -1, personal.NextDouble());
                ArtistTraits.Draw(ref artist, world.Artists, world.Labels[label], ref personal);
                entrants.Add(new ArtistMove(artist, label));
            }
        }

        return entrants;
    }

    private readonly record struct Model(long People, bool Career, double LogPopularity, double ReceiptsDollarsPerYear);
}
