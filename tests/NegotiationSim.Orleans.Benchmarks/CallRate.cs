using System.Diagnostics;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Orleans.Hosting;

namespace NegotiationSim.Orleans.Benchmarks;

/// <summary>Calls a second within one silo.</summary>
internal static class CallRate
{
    private const int Callers = 200;

    // Until the compiler has made its best code, with a profile.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task MeasureAsync(TimeSpan time)
    {
        await using Cluster cluster = await OneSilo.StartAsync();
        Turn<LicenceTerms> turn = new(3, 0.3, new LicenceTerms(5e6, 0.12, termYears: 3), HasStanding: true, From: 1);
        foreach ((string name, Func<IOfferEchoGrain, ValueTask> call) in new (string, Func<IOfferEchoGrain, ValueTask>)[]
        {
            ("pings", grain => grain.PingAsync()),
            ("offers", async grain => await grain.MoveAsync("2024-Q1/universal/spotify", turn)),
        })
        {
            await CountAsync(cluster, call, WarmUp);
            TimeSpan before = Environment.CpuUsage.TotalTime;
            long calls = await CountAsync(cluster, call, time);
            double busy = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            Console.WriteLine(
                $"{name}: {calls / time.TotalSeconds:N0} calls a second on {Environment.ProcessorCount} cores, {calls / busy:N0} a second of processor time");
        }
    }

    private static async Task<long> CountAsync(Cluster cluster, Func<IOfferEchoGrain, ValueTask> call, TimeSpan time)
    {
        long started = Stopwatch.GetTimestamp();
        long[] counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            IOfferEchoGrain grain = cluster.Client.GetGrain<IOfferEchoGrain>(caller);
            long count = 0;
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                for (int i = 0; i < 100; i++, count++)
                {
                    await call(grain);
                }
            }

            return count;
        })));
        return counts.Sum();
    }
}
