using System.Collections.Immutable;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Market;

/// <summary>Puts names to the indices that agents and accounts have inside a run.</summary>
internal static class WorldNaming
{
    public static WorldNames Of(WorldSpecification world) => new(
        [.. world.Labels.Select(l => new AgentName(l.Id, l.Name))],
        [.. world.Platforms.Select(p => new AgentName(p.Id, p.Name))],
        [.. world.Markets.Select(m => m.Id)],
        [.. world.Genres.Select(g => g.Id)],
        world.Platforms.First(p => p.Id == world.Artists.CensusPlatform).Name);

    public static ImmutableArray<LedgerTotal> Ledger(WorldSpecification world, Ledger ledger) => [.. ledger.Totals.Select(t =>
        new LedgerTotal(t.Year, NameOf(world, t.From), NameOf(world, t.To), KindName(t.Kind), t.Amount.MicroDollars))];

    private static string NameOf(WorldSpecification world, Account account) => account.Kind switch
    {
        AccountKind.Consumers => $"consumers:{world.Markets[account.Index].Id}",
        AccountKind.Advertisers => $"advertisers:{world.Markets[account.Index].Id}",
        AccountKind.Platform => $"platform:{world.Platforms[account.Index].Id}",
        AccountKind.Label => $"label:{world.Labels[account.Index].Id}",
        AccountKind.Artists => $"artists:{world.Labels[account.Index].Id}",
        AccountKind.Retail => "retail",
        AccountKind.Publishers => "publishers",
        AccountKind.Uploaders => "uploaders",
        _ => "costs",
    };

    private static string KindName(PaymentKind kind) => kind switch
    {
        PaymentKind.Subscription => "subscription",
        PaymentKind.Advertising => "advertising",
        PaymentKind.UsageRoyalty => "usage-royalty",
        PaymentKind.LumpSum => "lump-sum",
        PaymentKind.Publishing => "publishing",
        PaymentKind.OtherRecorded => "other-recorded",
        PaymentKind.Settlement => "settlement",
        PaymentKind.ArtistRoyalty => "artist-royalty",
        PaymentKind.ArtistAdvance => "artist-advance",
        PaymentKind.ArtistLumpSum => "artist-lump-sum",
        PaymentKind.UploadRoyalty => "upload-royalty",
        PaymentKind.Levy => "levy",
        PaymentKind.Litigation => "litigation",
        _ => "operating-cost",
    };
}
