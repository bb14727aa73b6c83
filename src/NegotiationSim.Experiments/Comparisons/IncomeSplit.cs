using System.Collections.Immutable;

namespace NegotiationSim.Experiments.Comparisons;

/// <summary>Splits the change of median artist income into rate, volume and concentration.</summary>
/// <remarks>
/// The median is a product, <c>median = (income/streams) x (streams/artists) x (median/(income/artists))</c>: dollars a stream, streams an
/// artist, and how far the median lies below the mean. Its change is split without a rest by <see cref="LogMean"/>.
/// </remarks>
internal static class IncomeSplit
{
    public static readonly ImmutableArray<string> Metrics = ["artists.medianIncome", "welfare.artistIncome", "streams", "artists.people"];

    public static (ImmutableArray<Part> Parts, double Change) Of(Func<string, double> basis, Func<string, double> policy)
    {
        double[] parts = LogMean.Parts(Factors(basis), Factors(policy));
        return (
            [
                new Part("median income", "rate", "dollars of artists' income a stream", parts[0]),
                new Part("median income", "volume", "streams an artist", parts[1]),
                new Part("median income", "concentration", "the median over the mean", parts[2]),
            ],
            policy("artists.medianIncome") - basis("artists.medianIncome"));
    }

    private static double[] Factors(Func<string, double> at)
    {
        double income = at("welfare.artistIncome");
        double artists = at("artists.people");
        return [income / at("streams"), at("streams") / artists, at("artists.medianIncome") / (income / artists)];
    }
}
