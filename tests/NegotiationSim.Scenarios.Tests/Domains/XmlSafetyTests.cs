namespace NegotiationSim.Scenarios.Tests.Domains;

/// <summary>Domain files may come from anywhere.</summary>
public sealed class XmlSafetyTests : IDisposable
{
    private const string NoDoctype = "has a document type declaration, which could draw in other files. "
        + "Remove the line that begins with '<!DOCTYPE', and write entities out.";

    private const string Malformed = "Look at this line and the one above it: every tag must be closed and every attribute quoted, "
        + "and '&' is written '&amp;'.";

    private readonly DomainBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public void An_external_entity_is_refused_and_not_read()
    {
        bench.Write("secret.txt", "secret");
        bench.Write("label.xml", $"""
            <?xml version="1.0"?>
            <!DOCTYPE utility_space [<!ENTITY secret SYSTEM "file://{bench.Folder}/secret.txt">]>
            <utility_space>&secret;</utility_space>
            """);

        bench.Problems().ShouldBe([$"label.xml:2:1: {NoDoctype}"]);
    }

    [Fact]
    public void An_external_document_type_is_refused()
    {
        bench.Write("domain.xml", "<!DOCTYPE negotiation_template SYSTEM \"genius.dtd\">\n" + DomainBench.Domain);

        bench.Problems().ShouldBe([$"domain.xml:1:1: {NoDoctype}"]);
    }

    [Fact]
    public void Entities_that_grow_are_refused()
    {
        string lolz = string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"<!ENTITY lol{i} \"{string.Concat(Enumerable.Repeat($"&lol{i - 1};", 10))}\">"));
        bench.Write("label.xml", $"<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">{lolz}]><utility_space>&lol9;</utility_space>");

        bench.Problems().ShouldBe([$"label.xml:1:1: {NoDoctype}"]);
    }

    [Fact]
    public void A_file_of_a_hundred_megabytes_is_refused_unread()
    {
        using (var large = new FileStream(Path.Combine(bench.Folder, "label.xml"), FileMode.Create))
        {
            large.SetLength(100 * 1024 * 1024);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        bench.Problems().ShouldBe(
        [
            "label.xml: is larger than 10 MB, the limit for a domain. "
                + "Check that this is the right file; a domain is a few kilobytes of text.",
        ]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(5_000_000);
    }

    [Fact]
    public void A_yaml_file_of_a_hundred_megabytes_is_refused_unread()
    {
        using (var large = new FileStream(Path.Combine(bench.Folder, "large.yaml"), FileMode.Create))
        {
            large.SetLength(100 * 1024 * 1024);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        bench.Problems("large.yaml").ShouldBe(
        [
            "large.yaml: is larger than 10 MB, the limit for a domain. "
                + "Check that this is the right file; a domain is a few kilobytes of text.",
        ]);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(5_000_000);
    }

    [Theory]
    [InlineData(1_000_000, "<a>")]
    [InlineData(1_000_000, "<a/>")]
    public void As_many_elements_as_a_file_can_hold_are_refused(int count, string element)
    {
        bench.Write("label.xml", "<utility_space>" + string.Concat(Enumerable.Repeat(element, count)));

        bench.Problems().ShouldBe(["label.xml: has more than 32 levels or 400000 elements. "
            + "Check that this is the right file; a domain has 5 levels and an element a value."]);
    }

    [Fact]
    public void More_problems_than_anyone_reads_are_counted()
    {
        string items = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"<item value=\"x{i}\"/>\n"));
        bench.Edit("label.xml", "<item index=\"1\" value=\"1\" evaluation=\"1\"/>", items);

        var problems = bench.Problems();

        problems.Length.ShouldBe(1001);
        problems[^1].ShouldBe("label.xml: has 99,001 problems more. Begin with those listed.");
    }

    [Fact]
    public void More_issues_than_can_matter_are_refused()
    {
        string issues = string.Concat(Enumerable.Range(1, 100_000).Select(i => $"<issue index=\"{i}\" name=\"x{i}\"/>"));
        bench.Write("domain.xml", $"<utility_space><objective>{issues}</objective></utility_space>");
        bench.Problems()[0].ShouldBe("domain.xml:1:17: has 100,000 issues. Allowed: at most 1,000. Check that this is the right file.");

        string yaml = string.Concat(Enumerable.Range(1, 10_000).Select(i => $"  - {{name: x{i}, values: [1]}}\n"));
        bench.Write("many.yaml", $"domain: many\nissues:\n{yaml}parties: []\n");
        bench.Problems("many.yaml")[0].ShouldBe("many.yaml:3:3: issues: has 10,000 issues. Allowed: at most 1,000. Check that this is the right file.");
    }

    [Theory]
    [InlineData("</objective>", "", "label.xml:17:3: is not valid XML: The 'objective' start tag on line 2 position 2 does not match the end tag of 'utility_space'")]
    [InlineData("value=\"0.75\"", "value=0.75", "label.xml:12:25: is not valid XML: '0.75' is an unexpected token. The expected token is '\"' or '''")]
    [InlineData("name=\"licence\"", "name=\"A & R\"", "label.xml:2:66: is not valid XML: An error occurred while parsing EntityName")]
    [InlineData("</utility_space>", "", "label.xml:17:1: is not valid XML: Unexpected end of file has occurred. The following elements are not closed: utility_space")]
    [InlineData("<utility_space>", "<utility_space>&secret;", "label.xml:1:17: is not valid XML: Reference to undeclared entity 'secret'")]
    public void Malformed_xml_is_reported_with_line_and_column(string old, string changed, string problem) =>
        bench.Edit("label.xml", old, changed).Problems().ShouldBe([$"{problem}. {Malformed}"]);

    [Theory]
    [InlineData("", "label.xml: is not valid XML: Root element is missing")]
    [InlineData("label", "label.xml:1:1: is not valid XML: Data at the root level is invalid")]
    public void A_file_that_is_no_xml_at_all_is_refused(string text, string problem)
    {
        bench.Write("label.xml", text);

        bench.Problems().ShouldBe([$"{problem}. {Malformed}"]);
    }

    [Fact]
    public void Bytes_outside_the_encoding_are_refused()
    {
        File.WriteAllBytes(Path.Combine(bench.Folder, "label.xml"), [.. "<utility_space name=\"caf"u8, 0xE9, .. "\"/>"u8]);

        bench.Problems().ShouldHaveSingleItem().ShouldStartWith("label.xml:1:");
    }
}
