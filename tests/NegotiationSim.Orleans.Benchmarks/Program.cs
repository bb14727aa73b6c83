using NegotiationSim.Orleans.Benchmarks;

// What the Orleans host costs, measured on this machine: calls [seconds], bytes, worlds [replications], agents [consumers].
switch (args)
{
    case ["calls", .. var rest]:
        await CallRate.MeasureAsync(TimeSpan.FromSeconds(Number(rest, 10)));
        return 0;
    case ["bytes"]:
        await MessageSizes.MeasureAsync();
        return 0;
    case ["worlds", .. var rest]:
        await HostCost.OfWorldsAsync(Number(rest, 100));
        return 0;
    case ["agents", .. var rest]:
        await HostCost.OfAgentsAsync(Number(rest, 1_000_000));
        return 0;
    default:
        Console.Error.WriteLine("Write calls [seconds], bytes, worlds [replications] or agents [consumers].");
        return 2;
}

static int Number(string[] words, int standard) => words.Length > 0 ? int.Parse(words[0], System.Globalization.CultureInfo.InvariantCulture) : standard;
