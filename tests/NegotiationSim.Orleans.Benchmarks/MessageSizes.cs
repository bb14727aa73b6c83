using System.Collections.Concurrent;
using System.Reflection;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Graphs;
using NegotiationSim.Scenarios;

namespace NegotiationSim.Orleans.Benchmarks;

/// <summary>How many calls a simulated year takes between a world and its agents, and how many bytes they and their answers are.</summary>
internal static class MessageSizes
{
    public static async Task MeasureAsync()
    {
        const int Years = 3;
        WorldSpecification spec = ScenarioLoader.Load(HostCost.ScenarioFile("dream-track"), []).World with { Years = Years };
        ConcurrentDictionary<string, Tally> tallies = new();
        WorldAgents agents = new(
            [.. Segment.Of(spec).Select(market => (System.Collections.Immutable.ImmutableArray<IAudience>)[.. market.Select(segment =>
                Counting<IAudience>.Of(new Audience(spec, segment, new(1, 0)), tallies))])],
            [.. spec.Labels.Select((_, l) => Counting<ILabel>.Of(new Label(spec, l, new(1, 0)), tallies))],
            [.. spec.Labels.Select((_, l) => Counting<IRoster>.Of(new Roster(spec, l, new(1, 0)), tallies))],
            [.. spec.Platforms.Select((_, p) => Counting<IPlatform>.Of(new Platform(spec, p, new(1, 0)), tallies))],
            Counting<ICourt>.Of(new Court(spec, new(1, 0)), tallies));
        World world = await World.FoundAsync(spec, agents, 1, 0);
        Report("founding", tallies, 1);
        tallies.Clear();
        await world.RunAsync(1, 0, null, CancellationToken.None);
        Report($"a year, mean of {Years}", tallies, Years);
    }

    private static void Report(string when, ConcurrentDictionary<string, Tally> tallies, int years)
    {
        Console.WriteLine($"{when}: {tallies.Values.Sum(t => t.Calls) / years:N0} calls, {tallies.Values.Sum(t => t.Bytes) / years:N0} bytes there and back");
        foreach ((string call, Tally tally) in tallies.OrderByDescending(t => t.Value.Bytes).Take(12))
        {
            Console.WriteLine($"  {call,-28} {tally.Calls / years,8:N0} calls {tally.Bytes / Math.Max(1, tally.Calls),10:N0} bytes each");
        }
    }

    internal sealed class Tally
    {
        public long Calls;
        public long Bytes;
    }
}

#pragma warning disable CA1852 // DispatchProxy makes a type that derives from it.
/// <summary>Counts an agent's calls and the bytes of their arguments and answers.</summary>
internal class Counting<T> : DispatchProxy
    where T : class
{
    private T agent = null!;
    private ConcurrentDictionary<string, MessageSizes.Tally> tallies = null!;

    public static T Of(T agent, ConcurrentDictionary<string, MessageSizes.Tally> tallies)
    {
        T proxy = Create<T, Counting<T>>();
        Counting<T> counting = (Counting<T>)(object)proxy;
        (counting.agent, counting.tallies) = (agent, tallies);
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        object? answer = targetMethod!.Invoke(agent, args);
        object? value = targetMethod.ReturnType.GetProperty("Result")?.GetValue(answer);
        MessageSizes.Tally tally = tallies.GetOrAdd($"{typeof(T).Name[1..]}.{targetMethod.Name}", _ => new());
        Interlocked.Increment(ref tally.Calls);
        Interlocked.Add(ref tally.Bytes, args!.Append(value).Where(part => part is not null).Sum(part => GraphWriter.Write<object>(part!).Length));
        return answer;
    }
}
