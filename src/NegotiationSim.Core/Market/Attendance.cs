using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Market;

/// <summary>Who is on the market: notes who enters and who leaves, and ends the licences of those who left.</summary>
internal sealed class Attendance(WorldSpecification world, LicenceRegister register, Notices notices)
{
    private readonly PlatformStanding[] standings = [.. world.Platforms.Select(_ => PlatformStanding.Open)];

    /// <summary>Looks at the platforms' standings at the beginning of a quarter.</summary>
    public void Take(Quarter quarter, ImmutableArray<PlatformPosture> postures)
    {
        bool changed = false;
        for (int p = 0; p < standings.Length; p++)
        {
            PlatformStanding before = standings[p];
            PlatformStanding now = postures[p].Standing;
            if (now != before)
            {
                standings[p] = now;
                changed = true;
                register.Attend(p, now == PlatformStanding.Open);
                Tell(world.Platforms[p].Name, quarter, now);
            }
        }

        if (changed)
        {
            TellOfMarketsWithoutService(quarter);
        }
    }

    private void Tell(string platform, Quarter quarter, PlatformStanding standing)
    {
        switch (standing)
        {
            case PlatformStanding.Open:
                notices.Say($"{platform} entered the market in {quarter}.");
                break;
            case PlatformStanding.Left:
                notices.Say($"{platform} left the market in {quarter}: its licences ended, and its users chose again.");
                break;
            case PlatformStanding.Insolvent:
                notices.Say($"{platform} could not pay all it owed and left the market in {quarter}: its licences ended, and its users chose again.");
                break;
            default:
                // One that is yet to come is no news.
                break;
        }
    }

    private void TellOfMarketsWithoutService(Quarter quarter)
    {
        foreach (MarketSpecification market in world.Markets)
        {
            bool served = world.Platforms.Where((platform, p) => standings[p] == PlatformStanding.Open
                && platform.Kind == PlatformKind.Streaming
                && platform.Offerings.Any(o => o.Market == market.Id)).Any();
            if (!served)
            {
                notices.Say($"No licensed service was on the market '{market.Id}' in {quarter}.");
            }
        }
    }
}
