namespace NegotiationSim.Core.Contracts;

/// <summary>What a licence gives for what is paid: what may be done with recordings, and with whose (model.md section 6).</summary>
/// <param name="Rights">What the platform may do.</param>
/// <param name="Scope">From which artists of the label those are whose recordings it covers.</param>
public sealed record LicenceGrant(Rights Rights, LicenceScope Scope)
{
    /// <summary>To play all that the label has.</summary>
    public static LicenceGrant Play { get; } = new(Rights.Play, LicenceScope.All);

    /// <summary>Whether it is for an AI product.</summary>
    public bool IsAboutAi => (Rights & (Rights.Train | Rights.Voice | Rights.Remix)) != Rights.None;
}

/// <summary>What a licence lets a platform do with recordings.</summary>
[Flags]
public enum Rights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Play them, or what users make of them.</summary>
    Play = 1,

    /// <summary>Train on them, and sell what comes of it.</summary>
    Train = 2,

    /// <summary>Generate in the voices of their artists: each artist's own to give, and not the label's.</summary>
    Voice = 4,

    /// <summary>Let users change them.</summary>
    Remix = 8,
}

/// <summary>From which artists of a label those are whom a licence covers.</summary>
/// <remarks>It covers all of these, unless a generator takes a cohort: then so many of them, from the best known.</remarks>
public enum LicenceScope
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those who do not object.</summary>
    Unobjecting,

    /// <summary>Those who consent.</summary>
    Consenting,
}
