using NegotiationSim.Orleans.Messages;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>A silo's cores: no more worlds run whole on it at once. A world whose agents are spread does its work elsewhere and waits for none.</summary>
internal sealed class Seats(int cores) : IDisposable
{
    private readonly SemaphoreSlim free = new(cores);

    /// <summary>Takes a seat, to be given back.</summary>
    public async Task<IDisposable> TakeAsync(Spread spread, CancellationToken cancel)
    {
        if (spread == Spread.Agents)
        {
            return new Seat(null);
        }

        await free.WaitAsync(cancel);
        return new Seat(free);
    }

    public void Dispose() => free.Dispose();

    private sealed class Seat(SemaphoreSlim? taken) : IDisposable
    {
        public void Dispose() => taken?.Release();
    }
}
