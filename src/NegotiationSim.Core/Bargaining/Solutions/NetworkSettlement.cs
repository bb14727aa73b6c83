using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>What parties have after transfers, and whether it beats having no licence at all.</summary>
internal sealed class NetworkSettlement
{
    private readonly LicenceNetwork network;
    private readonly ulong signed;
    private readonly NashInNashLicence[] deals;

    public NetworkSettlement(LicenceNetwork network, ulong signed, NashInNashLicence[] deals)
    {
        this.network = network;
        this.signed = signed;
        this.deals = deals;
        PlatformPayoffs =
        [
            .. Enumerable.Range(0, network.Platforms).Select(platform => network.PlatformPayoff(platform, signed) - PaidBy(platform)),
        ];
        LabelPayoffs =
        [
            .. Enumerable.Range(0, network.Labels).Select(label => network.LabelPayoff(label, signed) + PaidTo(label)),
        ];
    }

    public ImmutableArray<double> PlatformPayoffs { get; }

    public ImmutableArray<double> LabelPayoffs { get; }

    /// <summary>A sentence for each party that would rather have no licence, by more than a part of what is at stake; else empty.</summary>
    public string Warning(double slack)
    {
        string warning = "";
        for (int platform = 0; platform < network.Platforms; platform++)
        {
            double alone = network.PlatformPayoff(platform, signed & ~network.OfPlatform(platform));
            double surplus = network.PlatformPayoff(platform, signed) - alone;
            double paid = PaidBy(platform);
            if (paid - surplus > slack * (Math.Abs(paid) + Math.Abs(surplus)))
            {
                warning += FormattableString.Invariant(
                    $" Not feasible: platform {platform} would pay {paid:0.######} for licences that bring it {surplus:0.######}.");
            }
        }

        for (int label = 0; label < network.Labels; label++)
        {
            double alone = network.LabelPayoff(label, signed & ~network.OfLabel(label));
            double cost = alone - network.LabelPayoff(label, signed);
            double paid = PaidTo(label);
            if (cost - paid > slack * (Math.Abs(paid) + Math.Abs(cost)))
            {
                warning += FormattableString.Invariant(
                    $" Not feasible: label {label} would be paid {paid:0.######} for licences that cost it {cost:0.######}.");
            }
        }

        return warning;
    }

    private double PaidBy(int platform) => deals.Where(deal => deal.Platform == platform).Sum(deal => deal.Transfer);

    private double PaidTo(int label) => deals.Where(deal => deal.Label == label).Sum(deal => deal.Transfer);
}
