using NegotiationSim.Core.Specification;
using NegotiationSim.Scenarios.Files;
using NegotiationSim.Scenarios.Reading;
using NegotiationSim.Scenarios.Sections;
using NegotiationSim.Scenarios.Tree;

namespace NegotiationSim.Scenarios.Varying;

/// <summary>Reads the files of sensitivity studies and calibrations; docs/experiments-format.md describes them.</summary>
/// <remarks>A study is either returned whole, every value of it tried in its scenario, or refused with all that is wrong with it.</remarks>
/// <param name="load">Makes the scenario of the study with overrides.</param>
/// <param name="check">Tells whether a metric exists.</param>
public sealed class StudyFile(Func<IEnumerable<string>, Scenario> load, MetricCheck check)
{
    /// <summary>Loads the file of a sensitivity study.</summary>
    /// <exception cref="ScenarioException">It cannot be read, or is wrong; or the scenario is.</exception>
    public SensitivityPlan LoadSensitivity(string path) => Load(path, Sensitivity);

    /// <summary>Reads a sensitivity study from text; problems are reported under the name.</summary>
    /// <inheritdoc cref="LoadSensitivity"/>
    public SensitivityPlan ParseSensitivity(string text, string fileName) => Parse(text, fileName, Sensitivity);

    /// <summary>Loads the file of a calibration.</summary>
    /// <exception cref="ScenarioException">It cannot be read, or is wrong; or the scenario is.</exception>
    public CalibrationPlan LoadCalibration(string path) => Load(path, Calibration);

    /// <summary>Reads a calibration from text; problems are reported under the name.</summary>
    /// <inheritdoc cref="LoadCalibration"/>
    public CalibrationPlan ParseCalibration(string text, string fileName) => Parse(text, fileName, Calibration);

    private SensitivityPlan Sensitivity(ObjectReader study, WorldSpecification world) => new(
        FactorReader.Read(study, load),
        study.RequiredItems("metrics", fewest: 1, item => Metric(item, world)));

    private CalibrationPlan Calibration(ObjectReader study, WorldSpecification world)
    {
        var factors = FactorReader.Read(study, load);
        foreach (Factor listed in factors.Where(factor => factor is ListFactor))
        {
            study.Report(FactorReader.Key, "is a list of values, which no search can follow", "a range", "Give it 'low' and 'high'.", listed.Path);
        }

        foreach (Factor item in factors.Where(factor => factor.Path.Split('.').Any(key => key.All(char.IsAsciiDigit))))
        {
            study.Report(
                FactorReader.Key,
                "goes through a list, which a calibrated scenario cannot change",
                "keys of mappings",
                "Calibrate another parameter.",
                item.Path);
        }

        var targets = study.RequiredItems("targets", fewest: 1, item => Target(item, world));
        if (targets.Length > 0 && targets.All(target => target.Set == ExpectationSet.Test))
        {
            study.Report("targets", "are all held out", "at least one of 'set: calibration'", "Say which of them the parameters may be fitted to.");
        }

        return new CalibrationPlan(factors, targets);
    }

    private MetricChoice Metric(ObjectReader item, WorldSpecification world)
    {
        string metric = item.Text("metric", "artists.medianIncome");
        int last = world.StartYear + world.Years - 1;
        item.Leave("year");
        int year = item.IsAbsent("year") ? last : item.WholeInt("year", world.StartYear, last, $"{last}");
        Check(item, metric);
        return new MetricChoice(metric, year);
    }

    private Expectation Target(ObjectReader item, WorldSpecification world)
    {
        var names = new Names
        {
            Markets = Names.Of(world.Markets, market => market.Id),
            Labels = Names.Of(world.Labels, label => label.Id),
            AllPlatforms = world.Platforms,
        };
        var target = ExpectationReader.Read(item, new Calendar(world.StartYear, world.Years), names);
        Check(item, target.Metric);
        if (target.ToleranceHigh - target.ToleranceLow <= 0)
        {
            item.Report("target", "is known without error, which would give it all the weight", "a tolerance above 0", "Give it a 'tolerance'.");
        }

        return target;
    }

    private void Check(ObjectReader item, string metric)
    {
        if (item.Has("metric") && check(metric) is { } fault)
        {
            item.Report("metric", fault.What, fault.Allowed, fault.Remedy, metric);
        }
    }

    private T Load<T>(string path, Func<ObjectReader, WorldSpecification, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(path);
        return Whole(path, () => Disk.Read(path, FileKind.Study), read);
    }

    private T Parse<T>(string text, string fileName, Func<ObjectReader, WorldSpecification, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        return Whole(fileName, () => SourceFile.Of(fileName, text, FileKind.Study), read);
    }

    private T Whole<T>(string path, Func<SourceFile> open, Func<ObjectReader, WorldSpecification, T> read)
        where T : class
    {
        WorldSpecification world = load([]).World;
        var problems = new ProblemList();
        string name = path.Replace('\\', '/');
        T? plan = null;
        try
        {
            plan = TreeParser.ParseFile(open(), FileKind.Study, problems) is { } root
                ? ObjectReader.Root(root, problems, study =>
                {
                    study.WholeInt("format", 1, 1, "1");
                    return read(study, world);
                })
                : null;
        }
        catch (SourceFault fault)
        {
            problems.Add(Mark.Of(name), "", fault.Message, null, null, fault.Remedy);
        }

        problems.ThrowIfAny([name]);
        return plan!;
    }
}
