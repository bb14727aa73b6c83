using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Law;

/// <summary>What generators train on without a licence: a share of each label's repertoire, by generator, label and market.</summary>
/// <remarks>
/// The law of a market binds the model that serves it, wherever it was trained, as recital 106 of the EU's AI Act has it. So a
/// generator that scrapes serves each market with what may be used there, or with what nobody has stopped it from using yet.
/// </remarks>
public sealed class FreeUse
{
    private readonly int labels;
    private readonly int markets;
    private readonly double[] shares;
    private readonly bool[] barred;

    private FreeUse(int labels, int markets, double[] shares, bool[] barred)
    {
        this.labels = labels;
        this.markets = markets;
        this.shares = shares;
        this.barred = barred;
    }

    /// <summary>Share of a label's repertoire that a generator uses in a market without a licence, [0, 1].</summary>
    public double this[int platform, int label, int market] => shares[At(platform, label, market)];

    /// <summary>Nobody uses anything without a licence.</summary>
    public static FreeUse None(WorldSpecification world)
    {
        ArgumentNullException.ThrowIfNull(world);
        return new(
            world.Labels.Length,
            world.Markets.Length,
            new double[world.Platforms.Length * world.Labels.Length * world.Markets.Length],
            new bool[world.Platforms.Length * world.Markets.Length]);
    }

    /// <summary>What generators use of what is not licensed to them under the laws of the markets, one a market.</summary>
    public static FreeUse Under(WorldSpecification world, IReadOnlyList<TrainingLaw> laws)
    {
        ArgumentNullException.ThrowIfNull(laws);
        FreeUse use = None(world);
        for (int p = 0; p < world.Platforms.Length; p++)
        {
            for (int m = 0; m < world.Markets.Length && world.Platforms[p].Generator is not null; m++)
            {
                for (int l = 0; l < world.Labels.Length; l++)
                {
                    use.shares[use.At(p, l, m)] = laws[m].FreeShare(world.Platforms[p].Generator!.Training);
                }
            }
        }

        return use;
    }

    /// <summary>Whether a generator may not serve a market at all.</summary>
    public bool IsBarred(int platform, int market) => barred[(platform * markets) + market];

    /// <summary>Whether a generator uses anything without a licence, or is barred anywhere.</summary>
    public bool Concerns(int platform)
    {
        for (int i = platform * labels * markets; i < (platform + 1) * labels * markets; i++)
        {
            if (shares[i] > 0)
            {
                return true;
            }
        }

        return barred.AsSpan(platform * markets, markets).Contains(true);
    }

    /// <summary>The same after an injunction for a label against a generator in a market.</summary>
    public FreeUse Enjoined(int platform, int label, int market, InjunctionScope scope)
    {
        double[] changed = [.. shares];
        bool[] changedBars = [.. barred];
        changed[At(platform, label, market)] = 0;
        changedBars[(platform * markets) + market] |= scope == InjunctionScope.Market;
        return new(labels, markets, changed, changedBars);
    }

    private int At(int platform, int label, int market) => (((platform * labels) + label) * markets) + market;
}
