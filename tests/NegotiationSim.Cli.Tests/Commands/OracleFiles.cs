using System.Globalization;
using System.Text;
using System.Text.Json;

namespace NegotiationSim.Cli.Tests.Commands;

/// <summary>Domains and runs of NegMAS (negotiation-oracle.json), the domains written out in both formats.</summary>
internal static class OracleFiles
{
    private static readonly Content File = JsonSerializer.Deserialize<Content>(
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "negotiation-oracle.json")), JsonSerializerOptions.Web)!;

    public static IReadOnlyList<Run> Runs => File.Runs;

    public static Domain DomainOf(Run run) => File.Domains.Single(domain => domain.Name == run.Domain);

    /// <summary>Writes every domain as a folder of XML into the current directory.</summary>
    public static void WriteFolders()
    {
        foreach (Domain domain in File.Domains)
        {
            Directory.CreateDirectory(domain.Name);
            System.IO.File.WriteAllText($"{domain.Name}/domain.xml", Template(domain));
            for (int party = 0; party < domain.Reservation.Length; party++)
            {
                System.IO.File.WriteAllText($"{domain.Name}/profile{party + 1}.xml", Profile(domain, party));
            }
        }
    }

    /// <summary>Writes every domain as a YAML file into the current directory.</summary>
    public static void WriteYaml()
    {
        foreach (Domain domain in File.Domains)
        {
            System.IO.File.WriteAllText($"{domain.Name}.yaml", Yaml(domain));
        }
    }

    private static string Template(Domain domain)
    {
        var xml = new StringBuilder("<negotiation_template><utility_space><objective index=\"0\" name=\"root\">\n");
        for (int i = 0; i < domain.Issues.Length; i++)
        {
            xml.Append(Invariant($"<issue index=\"{i + 1}\" type=\"discrete\" name=\"{domain.Issues[i].Name}\">"));
            xml.AppendJoin("", domain.Issues[i].Values.Select(value => $"<item value=\"{value}\"/>")).Append("</issue>\n");
        }

        return xml.Append("</objective></utility_space></negotiation_template>\n").ToString();
    }

    private static string Profile(Domain domain, int party)
    {
        var xml = new StringBuilder("<utility_space><objective index=\"0\" name=\"root\">\n");
        for (int i = 0; i < domain.Issues.Length; i++)
        {
            xml.Append(Invariant($"<issue index=\"{i + 1}\" type=\"discrete\" name=\"{domain.Issues[i].Name}\">"));
            xml.AppendJoin("", domain.Issues[i].Values.Zip(
                domain.Worth[party][i], (value, worth) => Invariant($"<item value=\"{value}\" evaluation=\"{worth:R}\"/>"))).Append("</issue>\n");
            xml.Append(Invariant($"<weight index=\"{i + 1}\" value=\"{domain.Weights[party][i]:R}\"/>\n"));
        }

        return xml.Append(Invariant($"</objective><reservation value=\"{domain.Reservation[party]:R}\"/></utility_space>\n")).ToString();
    }

    private static string Yaml(Domain domain)
    {
        var yaml = new StringBuilder($"domain: {domain.Name}\nissues:\n");
        foreach (Issue issue in domain.Issues)
        {
            yaml.Append($"  - name: {issue.Name}\n    values: [{string.Join(", ", issue.Values)}]\n");
        }

        yaml.Append("parties:\n");
        for (int party = 0; party < domain.Reservation.Length; party++)
        {
            yaml.Append(Invariant($"  - name: party {party}\n    reservation: {domain.Reservation[party]:R}\n    weights: [{List(domain.Weights[party])}]\n"));
            yaml.Append("    values:\n");
            yaml.AppendJoin("", domain.Issues.Select((issue, i) => $"      {issue.Name}: [{List(domain.Worth[party][i])}]\n"));
        }

        return yaml.ToString();
    }

    private static string List(double[] numbers) => string.Join(", ", numbers.Select(number => number.ToString("R", CultureInfo.InvariantCulture)));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    internal sealed record Issue(string Name, string[] Values);

    internal sealed record Domain(string Name, Issue[] Issues, double[][] Weights, double[][][] Worth, double[] Reservation, Point[] Nash);

    internal sealed record Point(int[] Outcome, double[] Utilities);

    internal sealed record Run(
        string Domain, int Rounds, string A, string B, int[]? Agreement, double[] Utilities, int RoundsBegun, bool TimedOut, int OfferCount, JsonElement[]? Offers)
    {
        /// <summary>Names of the tactics as the catalogue has them.</summary>
        public (string A, string B) Tactics => (Named(A), Named(B));

        private static string Named(string tactic) => tactic == "Aspiration_e2" ? "aspiration:2" : tactic;
    }

    private sealed record Content(Domain[] Domains, Run[] Runs);
}
