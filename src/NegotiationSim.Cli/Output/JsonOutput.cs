using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NegotiationSim.Cli.Output;

/// <summary>Writes exactly one JSON object to standard output, and bad news as text to standard error as well.</summary>
internal sealed class JsonOutput(TextWriter @out, TextWriter error) : IOutput
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public void Write(Report report)
    {
        if (report.IsBadNews)
        {
            error.WriteLine(report.Text);
        }

        @out.WriteLine(JsonSerializer.Serialize(report.Json, Format));
    }

    public void Note(string line) => error.WriteLine(line);
}
