using System.Globalization;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>What a silo tells of itself in its name, which is in the list of silos before it is given any work.</summary>
/// <param name="Machine">The machine.</param>
/// <param name="Cores">Its cores.</param>
/// <param name="Version">Version of the program.</param>
internal sealed record SiloCard(string Machine, int Cores, string Version)
{
    private const char Separator = '|';

    /// <summary>The card of this machine.</summary>
    public static SiloCard OfThisMachine(string version) => new(Environment.MachineName, Environment.ProcessorCount, version);

    /// <summary>The name of the silo.</summary>
    public string SiloName => string.Create(CultureInfo.InvariantCulture, $"{Machine}{Separator}{Cores}{Separator}{Version}");

    /// <summary>Reads a silo's name; one of another program says nothing.</summary>
    public static SiloCard Of(string siloName) =>
        siloName.Split(Separator) is [string machine, string cores, string version] && int.TryParse(cores, CultureInfo.InvariantCulture, out int number)
            ? new SiloCard(machine, number, version)
            : new SiloCard(siloName, 0, "unknown");
}
