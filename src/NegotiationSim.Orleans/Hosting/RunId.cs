using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>The identifier of a run: what its results depend on, and how it is spread. The same command has the same, so that a retry meets its run.</summary>
internal static class RunId
{
    private const int Letters = 32;

    /// <summary>The identifier.</summary>
    /// <param name="assignment">World, seed and spread.</param>
    /// <param name="version">Version of the program.</param>
    public static string Of(Assignment assignment, string version)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(GraphWriter.Write(assignment.World));
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{assignment.Seed}|{assignment.Spread}|{version}")));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Letters];
    }
}
