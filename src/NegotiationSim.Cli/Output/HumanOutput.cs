namespace NegotiationSim.Cli.Output;

/// <summary>Writes text: results to standard output, bad news and notes to standard error.</summary>
internal sealed class HumanOutput(TextWriter @out, TextWriter error) : IOutput
{
    public void Write(Report report) => (report.IsBadNews ? error : @out).WriteLine(report.Text);

    public void Note(string line) => error.WriteLine(line);
}
