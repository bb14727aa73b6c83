using NegotiationSim.Cli;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>Version of the program, with the commit where it is known.</summary>
/// <param name="Text">The version.</param>
internal sealed record ProgramVersion(string Text);

/// <summary>Keeps silos of another version out of a cluster before they are given any work: the same seed has to give the same bits on each.</summary>
internal sealed class VersionGate(IMembershipTable members, ProgramVersion version) : ILifecycleParticipant<ISiloLifecycle>
{
    // A silo that was killed is listed until others notice; it signs the list every few seconds while it lives.
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(15);

    /// <summary>Refuses a version that is not the silos'.</summary>
    /// <exception cref="HostException">One of the silos has another.</exception>
    public static void Require(string version, IEnumerable<MembershipEntry> silos)
    {
        foreach (MembershipEntry silo in silos.Where(silo => silo.Status == SiloStatus.Active))
        {
            string other = SiloCard.Of(silo.SiloName).Version;
            if (other != version)
            {
                throw new HostException(
                    $"This program is version {version}, but the silo {silo.SiloAddress.Endpoint} is version {other}. "
                    + "A cluster is of one version, so that the same seed gives the same bits everywhere: stop the silos of the other version, or use that version here.");
            }
        }
    }

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(VersionGate), ServiceLifecycleStage.ApplicationServices, async cancel =>
    {
        MembershipTableData table = await members.ReadAllAsync(cancel);
        Require(version.Text, table.Members.Select(row => row.Item1).Where(silo => silo.IAmAliveTime > DateTime.UtcNow - Alive));
    });
}
