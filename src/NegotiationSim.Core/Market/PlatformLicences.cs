using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;

namespace NegotiationSim.Core.Market;

/// <summary>A platform's licences, one a label: terms as last agreed, accounts while they run, and lump sums that have fallen due.</summary>
/// <remarks>Terms outlive their licence, since costs and rivals' claims are reckoned by what was last agreed. Not safe for several threads at once.</remarks>
internal sealed class PlatformLicences(int labels)
{
    private readonly LicenceTerms?[] terms = new LicenceTerms?[labels];
    private readonly LicenceAccount?[] accounts = new LicenceAccount?[labels];
    private readonly Money[] lapsed = new Money[labels];
    private readonly Money[] signedSums = new Money[labels];
    private readonly Money[] liftedSums = new Money[labels];

    /// <summary>The terms last agreed with each label; null where there never were any.</summary>
    public IReadOnlyList<LicenceTerms?> Terms => terms;

    /// <summary>Takes over a licence in force at the start. Its lump sum is paid by the renewal that opens the first quarter.</summary>
    public void Inherit(int label, LicenceTerms agreed, int quartersRun)
    {
        Begin(label, agreed, quartersRun);
        accounts[label]!.WriteOff(signedSums[label]);
        signedSums[label] = Money.Zero;
    }

    /// <summary>Begins a licence, in place of the one before; its lump sum falls due.</summary>
    public void Begin(int label, LicenceTerms agreed, int quartersRun = 0)
    {
        End(label);
        terms[label] = agreed;
        LicenceAccount account = new(agreed, quartersRun);
        accounts[label] = account;
        signedSums[label] = account.Signing();
    }

    /// <summary>Lifts the terms of a licence in force; what that adds to its lump sum falls due.</summary>
    public void Lift(int label, LicenceTerms lifted, double lumpSumDollars)
    {
        terms[label] = lifted;
        liftedSums[label] += accounts[label]!.Lift(lifted, lumpSumDollars);
    }

    /// <summary>Pays the lump sums that have fallen due, all at once; what is not paid now never is.</summary>
    public LumpSumsPaid PayLumpSums(CashAccount cash)
    {
        Money[] due = [.. signedSums, .. liftedSums];
        Money[] paid = cash.Pay(due);
        for (int l = 0; l < labels; l++)
        {
            accounts[l]?.WriteOff(due[l] + due[labels + l] - paid[l] - paid[labels + l]);
            signedSums[l] = liftedSums[l] = Money.Zero;
        }

        return new LumpSumsPaid([.. paid[..labels]], [.. paid[labels..]]);
    }

    /// <summary>Notes that the law prescribes other minima for plays than in the quarter before.</summary>
    public void ChangeMinima()
    {
        foreach (LicenceAccount? account in accounts)
        {
            account?.ChangeMinima();
        }
    }

    /// <summary>Settles a quarter with a label, whose licence ends when its term does, or before where it is no longer in force.</summary>
    /// <param name="label">The label.</param>
    /// <param name="inForce">Whether the licence is in force.</param>
    /// <param name="usage">Use in the quarter.</param>
    public LicenceQuarter Settle(int label, bool inForce, LicenceUsage usage)
    {
        LicenceQuarter settled = default;
        if (!inForce)
        {
            End(label);
        }
        else if (accounts[label] is { } account)
        {
            settled = new LicenceQuarter(usage.RevenueDollars * usage.UsageShare, account.Settle(usage), Money.Zero);
            if (account.HasEnded)
            {
                End(label);
            }
        }

        settled = settled with { Lapsed = lapsed[label] };
        lapsed[label] = Money.Zero;
        return settled;
    }

    /// <summary>What all labels but one are paid in a forecast year, dollars, by the terms last agreed.</summary>
    public double PaymentsBeside(int label, PlatformForecast forecast)
    {
        double payments = 0;
        for (int l = 0; l < labels; l++)
        {
            if (l != label && terms[l] is { } agreed)
            {
                payments += Math.Max(agreed.GuaranteeDollarsPerYear, forecast.UsagePayment(agreed, l));
            }
        }

        return payments;
    }

    /// <summary>Licences in force with all labels but one.</summary>
    public ImmutableArray<RivalLicence> Beside(int label, PlatformForecast forecast) =>
    [
        .. from l in Enumerable.Range(0, labels)
           where l != label && accounts[l] is not null
           select new RivalLicence(terms[l]!, forecast.UseOf(l), accounts[l]!.YearsLeft),
    ];

    /// <summary>Closes the account of a licence, at the end of its term or before: what is left of an advance is the label's.</summary>
    private void End(int label)
    {
        lapsed[label] += accounts[label]?.UnrecoupedAdvance ?? Money.Zero;
        accounts[label] = null;
    }
}
