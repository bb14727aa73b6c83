using NegotiationSim.Core.Contracts;

namespace NegotiationSim.Reporting;

/// <summary>What a licence gives as a sentence would put it.</summary>
public static class GrantInWords
{
    /// <summary>The grant in words, such as "to play and remix the recordings of artists who consent".</summary>
    /// <param name="grant">The grant.</param>
    public static string Of(LicenceGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        string artists = grant.Scope switch
        {
            LicenceScope.All => "all artists",
            LicenceScope.Unobjecting => "artists who do not object",
            _ => "artists who consent",
        };
        return $"to {Words.List(Verbs(grant.Rights))} the recordings of {artists}"
            + (grant.Rights.HasFlag(Rights.Voice) ? ", and to generate in their voices" : "");
    }

    private static IEnumerable<string> Verbs(Rights rights)
    {
        if (rights.HasFlag(Rights.Play))
        {
            yield return "play";
        }

        if (rights.HasFlag(Rights.Train))
        {
            yield return "train on";
        }

        if (rights.HasFlag(Rights.Remix))
        {
            yield return "remix";
        }
    }
}
