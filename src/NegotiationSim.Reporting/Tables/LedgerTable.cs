using NegotiationSim.Core.Observation;

namespace NegotiationSim.Reporting.Tables;

/// <summary><c>ledger.csv</c>: who paid whom how much a year, to the millionth of a dollar.</summary>
internal static class LedgerTable
{
    public static Table Of(RunResult run) => RunTable
        .Of(
            run,
            "ledger",
            "Yearly totals of the double-entry ledger, in order of year, payer, payee and kind",
            run.Ledger,
            total => total.Year)
        .Text("payer", "account debited, such as platform:spotify", total => total.From)
        .Text("payee", "account credited, such as label:sony", total => total.To)
        .Text("kind", "kind of payment, such as royalty", total => total.Kind)
        .Number("amount_usd", "exact to the millionth of a dollar", total => Cell.Dollars(total.MicroDollars));
}
