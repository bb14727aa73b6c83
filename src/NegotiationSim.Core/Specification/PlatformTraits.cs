namespace NegotiationSim.Core.Specification;

/// <summary>What tells kinds of platform apart, as far as the model minds: how they get users, and what they use recordings for.</summary>
/// <param name="Group">How people come to use it.</param>
/// <param name="Use">What it needs a licence for.</param>
public sealed record PlatformTraits(ChoiceGroup Group, LicensedUse Use)
{
    private static readonly PlatformTraits Streaming = new(ChoiceGroup.Service, LicensedUse.Play);
    private static readonly PlatformTraits Social = new(ChoiceGroup.Crowd, LicensedUse.Play);
    private static readonly PlatformTraits Generator = new(ChoiceGroup.Tool, LicensedUse.Train);
    private static readonly PlatformTraits Remix = new(ChoiceGroup.Tool, LicensedUse.Remix);
    private static readonly PlatformTraits Unlicensed = new(ChoiceGroup.Service, LicensedUse.None);

    /// <summary>Whether recordings, or works made of them, are played there, so that artists are paid by plays.</summary>
    public bool PaysByPlay => Use is LicensedUse.Play or LicensedUse.Remix;

    /// <summary>The traits of a kind.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The kind is unknown.</exception>
    public static PlatformTraits Of(PlatformKind kind) => kind switch
    {
        PlatformKind.Streaming => Streaming,
        PlatformKind.Social => Social,
        PlatformKind.Generator => Generator,
        PlatformKind.Remix => Remix,
        PlatformKind.Unlicensed => Unlicensed,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind of platform is unknown."),
    };
}

/// <summary>How people come to use a platform.</summary>
public enum ChoiceGroup
{
    /// <summary>They choose one music service, or nothing.</summary>
    Service,

    /// <summary>They choose one tool to make music with, or none, beside their service.</summary>
    Tool,

    /// <summary>They are there for other reasons; music holds their attention.</summary>
    Crowd,
}

/// <summary>What a platform uses recordings for.</summary>
public enum LicensedUse
{
    /// <summary>Playing them.</summary>
    Play,

    /// <summary>Training on those of a consenting cohort.</summary>
    Train,

    /// <summary>Letting users change them; what they make is played there.</summary>
    Remix,

    /// <summary>Nothing that it pays for.</summary>
    None,
}
