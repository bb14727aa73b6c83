using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>ledger.csv</c>: who paid whom how much a year, to the millionth of a dollar.</summary>
internal static class LedgerTable
{
    public static Table Write(RunResult run)
    {
        using var table = new TableWriter("ledger.csv", run, "payer", "payee", "kind", "amount_usd");
        foreach (var total in run.Ledger)
        {
            table.Row(
                total.Year,
                ("payer", total.From),
                ("payee", total.To),
                ("kind", total.Kind),
                ("amount_usd", Cell.Dollars(total.MicroDollars)));
        }

        return table.Finish();
    }
}
