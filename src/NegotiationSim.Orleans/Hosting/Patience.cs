namespace NegotiationSim.Orleans.Hosting;

/// <summary>How long things may take.</summary>
internal static class Patience
{
    /// <summary>A call: longer than any agent needs for one answer. A silo that is gone is noticed sooner, by its heartbeat.</summary>
    public static readonly TimeSpan OfACall = TimeSpan.FromMinutes(10);

    /// <summary>An answer to a client, who then asks again.</summary>
    public static readonly TimeSpan OfAnAnswer = TimeSpan.FromSeconds(30);

    /// <summary>News of a world, which come every two seconds: a client does not hear that the silo it waits for is gone.</summary>
    public static readonly TimeSpan OfNews = TimeSpan.FromSeconds(10);

    /// <summary>A client whose cluster does not answer at all.</summary>
    public static readonly TimeSpan WithoutCluster = TimeSpan.FromMinutes(5);

    /// <summary>A client before its first answer.</summary>
    public static readonly TimeSpan ToJoin = TimeSpan.FromSeconds(15);
}
