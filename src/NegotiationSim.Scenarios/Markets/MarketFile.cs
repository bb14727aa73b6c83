using System.Collections.Immutable;
using NegotiationSim.Core.Pricing;
using NegotiationSim.Core.Pricing.Demand;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads markets; docs/market-format.md describes the files.</summary>
/// <remarks>A market is either returned whole, or refused with everything that is wrong with it.</remarks>
public static class MarketFile
{
    private const string ScenariosKey = "scenarios";

    /// <summary>Reads a market file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ScenarioException">It cannot be read, or has faults; says all of them.</exception>
    public static MarketStudy Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return Whole(path, () => Disk.Read(path, FileKind.Market));
    }

    /// <summary>Reads a market from its text.</summary>
    /// <param name="text">YAML.</param>
    /// <param name="fileName">The name problems are reported under.</param>
    /// <exception cref="ScenarioException">It has faults; says all of them.</exception>
    public static MarketStudy Parse(string text, string fileName)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return Whole(fileName, () => SourceFile.Of(fileName, text, FileKind.Market));
    }

    private static MarketStudy Whole(string path, Func<SourceFile> open)
    {
        var problems = new ProblemList();
        string name = path.Replace('\\', '/');
        MarketStudy? study = null;
        try
        {
            var file = open();
            var root = TreeParser.ParseFile(file, FileKind.Market, problems);
            study = root is null ? null : ObjectReader.Root(root, problems, market => Read(market, file));
        }
        catch (SourceFault fault)
        {
            problems.Add(Mark.Of(name), "", fault.Message, null, null, fault.Remedy);
        }

        problems.ThrowIfAny([name]);
        return study!;
    }

    private static MarketStudy? Read(ObjectReader market, SourceFile file)
    {
        var products = ProductDraft.ReadAll(market);
        DemandSystem? demand = null;
        market.Object("demand", reader => demand = DemandReader.Read(reader, products));
        var asItIs = StateDraft.Read(market, products, null);
        List<(string Name, StateDraft State)> states = [(MarketStudy.Base, asItIs)];
        if (!market.IsAbsent(ScenariosKey))
        {
            market.Pairs(ScenariosKey, (scenarios, name) =>
            {
                if (name == MarketStudy.Base)
                {
                    scenarios.Report(name, "is the name of the market as it is", null, "Choose another name.");
                }

                states.Add((name, scenarios.Object(name, scenario => StateDraft.Read(scenario, products, asItIs))));
                return name;
            });
        }

        return demand is null || products.Length > LicensedMarket.MostProducts || states.Any(state => !state.State.IsSound)
            ? null
            : new MarketStudy(
                file.Stem,
                [.. products.Select(product => product.Name)],
                [.. states.Select(state => Case(state.Name, state.State, products, demand))]);
    }

    private static MarketCase Case(string name, StateDraft state, ImmutableArray<ProductDraft> products, DemandSystem demand)
    {
        ImmutableArray<string> owners = [.. state.PlatformOwners.Concat(state.LabelOwners).Distinct()];
        return new MarketCase(
            name,
            new LicensedMarket(
                demand,
                state.PlatformOwners.Select(owner => owners.IndexOf(owner)),
                state.LabelOwners.Select(owner => owners.IndexOf(owner)),
                products.Select(product => product.PlatformCost),
                products.Select(product => product.LabelCost),
                state.Offered),
            owners,
            state.PlatformWeights(products),
            state.Form ?? PaymentForm.PerSubscriber,
            state.Disagreement ?? DisagreementPrices.Fixed,
            state.Terms(products));
    }
}
