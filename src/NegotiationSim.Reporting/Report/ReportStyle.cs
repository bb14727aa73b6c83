namespace NegotiationSim.Reporting.Report;

/// <summary>The report's style sheet. It may hold no <c>&lt;</c>, <c>&gt;</c> or <c>&amp;</c>, which HTML and XML read differently here.</summary>
internal static class ReportStyle
{
    public const string Css = """

        :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #ffffff; --faint: #5a5a5a; --line: #d0d0d0; --shade: #f4f4f4; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #e8e8e8; --paper: #161616; --faint: #a8a8a8; --line: #444444; --shade: #222222; }
        }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 1.5rem; max-width: 64rem; color: var(--ink); background: var(--paper);
          font: 1rem/1.5 system-ui, sans-serif; }
        h1 { margin: 0 0 .5rem; font-size: 1.9rem; line-height: 1.2; }
        h2 { margin: 2.5rem 0 .75rem; font-size: 1.35rem; border-bottom: 1px solid var(--line); }
        h3 { margin: 0; font-size: 1.05rem; }
        .question { margin: 0 0 .5rem; font-size: 1.15rem; }
        p.facts, footer { color: var(--faint); font-size: .9rem; }
        li { margin: .35rem 0; }
        figure { position: relative; margin: 0 0 1.5rem; padding: 1rem; color: #1c1c1c; background: #ffffff; border: 1px solid var(--line); border-radius: 4px; }
        figure svg { display: block; width: 100%; height: auto; }
        figcaption { margin-top: .75rem; color: #5a5a5a; font-size: .9rem; }
        .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        .wide, .scroll { overflow-x: auto; }
        td.number, th.number { text-align: right; }
        #repeat ~ .scroll tbody th { white-space: normal; overflow-wrap: anywhere; }
        .wide table { min-width: 44rem; table-layout: fixed; }
        .wide thead th:nth-child(1), .wide thead th:nth-child(7) { width: 5.5rem; }
        .wide thead th:nth-child(2), .wide thead th:nth-child(5), .wide thead th:nth-child(6) { width: 7.5rem; }
        .wide thead th:nth-child(3) { width: 6.5rem; }
        table { width: 100%; margin: .5rem 0 1.25rem; border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
        th, td { padding: .35rem .6rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
        thead th { background: var(--shade); }
        tbody th { font-weight: 600; white-space: nowrap; }
        .wide td:nth-child(n+5), .wide th:nth-child(n+5) { text-align: right; }
        .wide td:nth-child(n+5) { white-space: nowrap; }
        summary { cursor: pointer; margin: .5rem 0; }
        summary h3 { display: inline; }
        code { font: .85rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
        pre { margin: .5rem 0 1rem; padding: .75rem; overflow-x: auto; white-space: pre-wrap; background: var(--shade); border-radius: 4px; }
        @media print {
          :root { --ink: #000000; --paper: #ffffff; --faint: #333333; --line: #999999; --shade: #ffffff; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          figure, tr { break-inside: avoid; }
          h2, h3 { break-after: avoid; }
          .wide, .scroll { overflow: visible; }
          .wide table { min-width: 0; }
          details::details-content { content-visibility: visible; block-size: auto; }
        }

        """;
}
