using System.Collections.Immutable;
using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Reading;

namespace NegotiationSim.Scenarios.Sections;

/// <summary>Reads the consumers.</summary>
internal static class ConsumerReader
{
    private const int Fewest = 100;
    private const int Most = 100_000_000;

    public static ConsumerSpecification Read(ObjectReader consumers, ImmutableArray<GenreSpecification> genres)
    {
        var specification = new ConsumerSpecification
        {
            Count = consumers.WholeInt("count", Fewest, Most),
            SegmentSize = consumers.WholeInt("segmentSize", 1, Most),
            ForecastPanel = consumers.Has("forecastPanel") ? consumers.WholeInt("forecastPanel", 1, Most) : ConsumerSpecification.DefaultForecastPanel,
            OwnPriceElasticity = consumers.Quantity("ownPriceElasticity", Dimension.Number with { Example = "-0.75" }, Bounds.Below(0)),
            PriceSensitivityLogSd = consumers.Number("priceSensitivityLogSd", Bounds.Between(0, 3)),
            CatalogueWeight = consumers.Number("catalogueWeight", Bounds.AtLeast(0)),
            ReconsiderPerQuarter = consumers.Number("reconsiderPerQuarter", Bounds.AboveUpTo(0, 1)),
            TasteConcentration = consumers.Number("tasteConcentration", Bounds.Above(0)),
            HoursPerMonth = consumers.Quantity("hours", Dimension.HoursPerMonth, Bounds.Above(0)),
            HoursLogSd = consumers.Number("hoursLogSd", Bounds.Between(0, 3)),
            MinutesPerTrack = consumers.Quantity("trackLength", Dimension.Minutes, Bounds.Above(0)),
            AgeBands = consumers.Map("ageBands", (band, id) => AgeBand(band, id, genres)),
            PopularityClasses = consumers.Map("popularityClasses", PopularityClass),
            Synthetic = consumers.Object("synthetic", Synthetic),
        };
        consumers.SumToOne("ageBands", "share", specification.AgeBands, band => band.Share);
        consumers.SumToOne("popularityClasses", "share", specification.PopularityClasses, listeners => listeners.Share);
        return specification;
    }

    private static AgeBandSpecification AgeBand(ObjectReader band, string id, ImmutableArray<GenreSpecification> genres) => new()
    {
        Id = id,
        Share = band.Share("share"),
        HoursFactor = band.Number("hoursFactor", Bounds.Above(0)),
        OpennessShift = band.Number("openness", Bounds.Between(-10, 10)),
        GenreTilt = GenreTilt(band, genres),
    };

    private static ImmutableArray<double> GenreTilt(ObjectReader band, ImmutableArray<GenreSpecification> genres)
    {
        if (band.IsAbsent("genres"))
        {
            band.Leave("genres");
            return [];
        }

        return band.Object<ImmutableArray<double>>(
            "genres", tilt => [.. genres.Select(genre => tilt.QuantityOr(genre.Id, 1, Dimension.Number, Bounds.Above(0)))]);
    }

    private static PopularityClassSpecification PopularityClass(ObjectReader listeners, string id) => new()
    {
        Id = id,
        Share = listeners.Share("share"),
        Exponent = listeners.Number("exponent", Bounds.Between(0, 3)),
        HoursFactor = listeners.QuantityOr("hoursFactor", 1, Dimension.Number, Bounds.Above(0)),
        SoughtShare = listeners.QuantityOr("sought", 0, Dimension.Share, Bounds.Share),
    };

    private static SyntheticListeningSpecification Synthetic(ObjectReader synthetic) => new()
    {
        Intercept = synthetic.Number("intercept", Bounds.Between(-30, 10)),
        QualityWeight = synthetic.Number("qualityWeight", Bounds.AtLeast(0)),
        LabelPenalty = synthetic.Number("labelPenalty", Bounds.AtLeast(0)),
        Labelled = synthetic.Flag("labelled"),
        OpennessSd = synthetic.Number("opennessSd", Bounds.Between(0, 5)),
    };
}
