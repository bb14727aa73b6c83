using System.Security.Cryptography;
using System.Text;

namespace NegotiationSim.Reporting.Results;

/// <summary>One hash for a whole result: equal digests mean equal tables and charts, name by name and byte by byte.</summary>
/// <remarks>It is the SHA-256 of what <c>sha256sum</c> prints for the files, so that anyone can check it without this program.</remarks>
internal static class ResultDigest
{
    /// <summary>The digest of files in the order given, in lower case.</summary>
    public static string Of(IEnumerable<ResultFile> files) => Of(files.Select(file => (file.Name, file.Sha256)));

    /// <summary>The digest of files already written.</summary>
    public static string Of(IEnumerable<ManifestFile> files) => Of(files.Select(file => (file.Name, file.Sha256)));

    private static string Of(IEnumerable<(string Name, string Sha256)> files)
    {
        string listing = string.Concat(files.Select(file => $"{file.Sha256}  {file.Name}\n"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(listing)));
    }
}
