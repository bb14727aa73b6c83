using NegotiationSim.Core.Specification;
using NegotiationSim.Core.Time;

namespace NegotiationSim.Core.Artists;

/// <summary>Collective action: by an open letter the artists of a label, or all, make each other ask more for their consent (model.md section 8).</summary>
public static class OpenLetters
{
    /// <summary>Target of a letter that artists of all labels sign.</summary>
    public const string Everybody = "all";

    /// <summary>Factor on the personal thresholds of a label's artists in a quarter: the product of all letters so far.</summary>
    public static double FactorOn(WorldSpecification world, int label, Quarter quarter)
    {
        ArgumentNullException.ThrowIfNull(world);
        double factor = 1;
        foreach (ShockSpecification shock in world.Shocks)
        {
            bool signed = shock.Kind == ShockKind.OpenLetter
                && Signs(shock, world.Labels[label])
                && (shock.Year, shock.Quarter).CompareTo((quarter.Year, quarter.Number)) <= 0;
            factor *= signed ? shock.Value : 1;
        }

        return factor;
    }

    /// <summary>Whether the artists of a label sign a letter.</summary>
    public static bool Signs(ShockSpecification letter, LabelSpecification label)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(label);
        return letter.Target == Everybody || letter.Target == label.Id;
    }
}
