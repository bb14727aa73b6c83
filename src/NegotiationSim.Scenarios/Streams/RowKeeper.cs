using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Payouts;

namespace NegotiationSim.Scenarios.Streams;

/// <summary>Numbers the listeners of rows, keeps the rows and finds where one listener has two fees.</summary>
internal sealed class RowKeeper(StreamColumns columns, StreamFaults faults)
{
    private const double MostDollars = 9e12;

    private readonly NameIndex listeners = new();
    private readonly List<int> lineOfFee = [];
    private readonly int[] numbers = new int[RowBatch.MostRows];
    private double poolDollars;
    private bool isTooMuch;
    private double touched;

    /// <summary>The rows; of use only if there is no fault.</summary>
    public StreamRows Rows { get; } = new();

    /// <summary>Keeps the rows of a batch and empties it; faults are reported.</summary>
    public void Keep(RowBatch batch)
    {
        // Each loop knows all its loads before it waits for any, so that the processor waits for many together.
        ReadOnlySpan<PendingRow> rows = batch.Rows;
        foreach (ref readonly PendingRow row in rows)
        {
            touched += listeners.Touch(row.ListenerKey);
        }

        for (int i = 0; i < rows.Length; i++)
        {
            numbers[i] = listeners.NumberOf(batch.Text(rows[i].Listener), rows[i].ListenerKey);
        }

        for (int i = 0; i < rows.Length; i++)
        {
            touched += Touch(numbers[i], rows[i].Artist);
        }

        // A row with a fault is kept too: the table is refused in the end, and later rows are held against this one.
        for (int i = 0; i < rows.Length; i++)
        {
            Money fee = FeeOf(rows[i], numbers[i], batch);
            if (!isTooMuch)
            {
                Rows.Add(new StreamRow(numbers[i], rows[i].Artist, rows[i].Streams, rows[i].Sought, fee));
            }
        }

        batch.Clear();
    }

    private double Touch(int listener, int artist) =>
        (listener < Rows.Totals.Listeners ? Rows.Totals.StreamsOfListener(listener) : 0)
        + (artist < Rows.Totals.Artists ? Rows.Totals.StreamsOfArtist(artist) : 0);

    private Money FeeOf(in PendingRow row, int listener, RowBatch batch)
    {
        if (isTooMuch)
        {
            return row.Fee;
        }

        if (listener == lineOfFee.Count)
        {
            lineOfFee.Add(row.Line);
            poolDollars += row.Fee.Dollars;
            isTooMuch = poolDollars > MostDollars;
            if (isTooMuch)
            {
                Fault(row, batch, "brings all fees together above 9e12 dollars", null, "Check the unit: dollars of a listener.");
            }

            return row.Fee;
        }

        Money before = Rows.Totals.Fee(listener);
        if (before != row.Fee)
        {
            Fault(
                row,
                batch,
                FormattableString.Invariant($"differs from the fee of the same listener in line {lineOfFee[listener]}, {before.Dollars:R}"),
                "one fee a listener",
                "Write the listener's whole money in each of its rows, or give different listeners different names.");
        }

        return before;
    }

    private void Fault(in PendingRow row, RowBatch batch, string what, string? allowed, string remedy) =>
        faults.Field(batch.Text(row.Raw), row.Line, columns.Fee, "fee", what, allowed, remedy);
}
