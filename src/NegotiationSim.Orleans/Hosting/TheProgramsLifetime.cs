using Microsoft.Extensions.Hosting;

namespace NegotiationSim.Orleans.Hosting;

/// <summary>A host that lives as long as the program wants: the program listens to Ctrl-C itself.</summary>
internal sealed class TheProgramsLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
