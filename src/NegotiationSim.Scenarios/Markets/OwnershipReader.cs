using System.Collections.Immutable;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Markets;

/// <summary>Reads who owns what, and who has left.</summary>
internal static class OwnershipReader
{
    private const string OwnershipKey = "ownership";
    private const string ExitKey = "exit";

    /// <summary>Owner of each product's label and platform; null where nothing is said.</summary>
    public static (ImmutableArray<string> Labels, ImmutableArray<string> Platforms)? Sides(
        ObjectReader state, ImmutableArray<ProductDraft> products)
    {
        var sides = state.Optional(OwnershipKey, ownership => Tuple.Create(
            Side(ownership, "labels", "label", products, product => product.Label),
            Side(ownership, "platforms", "platform", products, product => product.Platform)));
        return sides is null ? null : (sides.Item1, sides.Item2);
    }

    /// <summary>Whether each product is still offered; null where nothing is said.</summary>
    public static ImmutableArray<bool>? Exit(ObjectReader state, ImmutableArray<ProductDraft> products)
    {
        if (state.IsAbsent(ExitKey))
        {
            return null;
        }

        bool[] offered = [.. products.Select(_ => true)];
        foreach (string name in state.Labels(ExitKey, "[Tunes]").Where(name => name.Length > 0))
        {
            foreach (int j in Members(state, ExitKey, name, "platform", products, product => product.Platform))
            {
                offered[j] = false;
            }
        }

        if (products.Length > 0 && !offered.Contains(true))
        {
            state.Report(ExitKey, "leaves no product", null, "Keep at least one.");
        }

        return [.. offered];
    }

    private static ImmutableArray<string> Side(
        ObjectReader ownership, string key, string noun, ImmutableArray<ProductDraft> products, Func<ProductDraft, string> nameOf)
    {
        string[] owners = [.. products.Select(nameOf)];
        if (ownership.IsAbsent(key))
        {
            return [.. owners];
        }

        var claimed = new string?[products.Length];
        ownership.Pairs(key, (pairs, owner) =>
        {
            foreach (string member in pairs.Labels(owner, $"[first {noun}, second {noun}]").Where(member => member.Length > 0))
            {
                foreach (int j in Members(pairs, owner, member, noun, products, nameOf))
                {
                    if (claimed[j] is { } other && other != owner)
                    {
                        pairs.Report(owner, $"has a {noun} that '{Problem.OneLine(other)}' has too", null, "Give it to one owner.", member);
                        break;
                    }

                    claimed[j] = owner;
                    owners[j] = owner;
                }
            }

            return owner;
        });
        return [.. owners];
    }

    // A name is that of a label or platform, else of a single product.
    private static int[] Members(
        ObjectReader reader, string key, string name, string noun, ImmutableArray<ProductDraft> products, Func<ProductDraft, string> nameOf)
    {
        int[] all = [.. Enumerable.Range(0, products.Length)];
        int[] members = [.. all.Where(j => nameOf(products[j]) == name)];
        members = members.Length > 0 ? members : [.. all.Where(j => products[j].Name == name)];
        if (members.Length == 0)
        {
            string[] known = [.. products.Select(nameOf).Where(known => known.Length > 0).Distinct()];
            reader.Report(
                key, $"names no {noun} and no product of this market", string.Join(", ", known), Nearest.DidYouMean(name, known), name);
        }

        return members;
    }
}
