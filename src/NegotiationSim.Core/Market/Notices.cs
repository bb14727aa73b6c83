using System.Collections.Immutable;
using System.Globalization;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Things a reader of the results should know, each said once.</summary>
internal sealed class Notices
{
    private readonly List<string> said = [];

    /// <summary>All notices in the order they came up.</summary>
    public ImmutableArray<string> All => [.. said];

    /// <summary>Says something, unless it has been said.</summary>
    public void Say(string text)
    {
        if (!said.Contains(text))
        {
            said.Add(text);
        }
    }

    /// <summary>Says how claims have ended.</summary>
    public void Observe(WorldSpecification world, IEnumerable<CourtDay> days)
    {
        foreach (Claim claim in days.Select(day => day.Claim).Where(claim => claim.Ended is not null))
        {
            string sides = $"{world.Labels[claim.Label].Name}'s claim against {world.Platforms[claim.Platform].Name}";
            string millions = (claim.Due.Dollars / 1e6).ToString("0.0", CultureInfo.InvariantCulture);
            string? end = claim.Stage switch
            {
                ClaimStage.Settled => $"was settled for {millions}m USD",
                ClaimStage.Won => $"succeeded: {millions}m USD{(claim.Enjoined ? " and an injunction" : "")}",
                ClaimStage.Lost => "failed",
                ClaimStage.Withdrawn => "was withdrawn",
                _ => null,
            };
            if (end is not null)
            {
                Say($"{sides} {end} in {claim.Ended}.");
            }
        }
    }

    /// <summary>Looks at the end of a quarter for what is out of the ordinary.</summary>
    public void Observe(Quarter quarter, WorldSpecification world, LicenceRegister register, ImmutableArray<Repertoire> repertoires)
    {
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            bool seeks = !world.Platforms[p].Seeks.IsEmpty && register.IsPresent(p);
            bool dark = Enumerable.Range(0, world.Labels.Length).All(l => !register.InForce(p, l, quarter.Index));
            if (seeks && dark)
            {
                Say($"{world.Platforms[p].Name} was without any licence in {quarter.Year}.");
            }
        }

        bool nobody = repertoires.All(repertoire => repertoire.Artists == 0);
        if (nobody)
        {
            Say($"No artist was left in {quarter.Year}: there is no music to license, listen to or pay for, and the run carries on without it.");
        }

        for (int l = 0; l < repertoires.Length && !nobody; l++)
        {
            if (repertoires[l].Artists == 0)
            {
                Say($"{world.Labels[l].Name} had no artists left in {quarter.Year}.");
            }
        }
    }
}
