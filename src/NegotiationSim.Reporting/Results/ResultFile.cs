using System.Security.Cryptography;
using System.Text;

namespace NegotiationSim.Reporting.Results;

/// <summary>A file of a result, not yet written.</summary>
/// <param name="Name">Path inside the result directory, with forward slashes.</param>
/// <param name="Content">Whole content.</param>
internal sealed record ResultFile(string Name, ReadOnlyMemory<byte> Content)
{
    public static ResultFile OfText(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    /// <summary>SHA-256 of the content, in lower case.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content.Span));
}
