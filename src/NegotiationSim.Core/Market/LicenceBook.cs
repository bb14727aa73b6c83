using System.Collections.Immutable;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>What the licences of each platform and label came to in a year: the observer's copy of their accounts.</summary>
internal sealed class LicenceBook(WorldSpecification world)
{
    private readonly Line[] lines = new Line[world.Platforms.Length * world.Labels.Length];

    /// <summary>Adds a lump sum.</summary>
    public void AddLumpSum(int platform, int label, Money lumpSum) => At(platform, label).LumpSum += lumpSum;

    /// <summary>Adds a platform's quarter.</summary>
    public void Add(int platform, PlatformSettlement settled, Availability inForce)
    {
        for (int l = 0; l < world.Labels.Length; l++)
        {
            LicenceQuarter licence = settled.Licences[l];
            ref Line line = ref At(platform, l);
            line.Quarters += inForce[platform, l] ? 1 : 0;
            line.UsedRevenueDollars += licence.UsedRevenueDollars;
            line.Earned += licence.Payment.Earned;
            line.Paid += licence.Payment.Paid;
            line.SetOff += licence.Payment.SetOff;
            line.TopUp += licence.Payment.TopUp;
            line.Lapsed += licence.Lapsed;
        }
    }

    /// <summary>Closes the year: one entry a pair that had a licence in some quarter of it, or was left an advance by one that ended, platforms outer.</summary>
    public ImmutableArray<LicenceYear> Close()
    {
        var years = ImmutableArray.CreateBuilder<LicenceYear>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Quarters > 0 || lines[i].Lapsed > Money.Zero)
            {
                years.Add(lines[i].ToYear(i / world.Labels.Length, i % world.Labels.Length));
            }
        }

        Array.Clear(lines);
        return years.ToImmutable();
    }

    private ref Line At(int platform, int label) => ref lines[(platform * world.Labels.Length) + label];

    private struct Line
    {
        public int Quarters;
        public double UsedRevenueDollars;
        public Money LumpSum;
        public Money Earned;
        public Money Paid;
        public Money SetOff;
        public Money TopUp;
        public Money Lapsed;

        public readonly LicenceYear ToYear(int platform, int label) => new(
            platform,
            label,
            Quarters,
            UsedRevenueDollars,
            LumpSum.Dollars,
            Earned.Dollars,
            Paid.Dollars,
            SetOff.Dollars,
            TopUp.Dollars,
            Lapsed.Dollars);
    }
}
