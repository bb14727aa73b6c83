using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>The program as a process of its own.</summary>
internal sealed class ClusterProcess : IDisposable
{
    private readonly Process process;
    private readonly StringBuilder said = new();

    private ClusterProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>All it wrote.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    public bool HasEnded => process.HasExited;

    public static ClusterProcess Start(params string[] args)
    {
        ProcessStartInfo start = new(Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string word in args.Prepend(Path.Combine(AppContext.BaseDirectory, "negsim-cluster.dll")))
        {
            start.ArgumentList.Add(word);
        }

        return new ClusterProcess(Process.Start(start)!);
    }

    /// <summary>A silo that has joined its cluster.</summary>
    public static async Task<ClusterProcess> SiloAsync(params string[] args)
    {
        ClusterProcess silo = Start(["silo", .. args]);
        await silo.UntilAsync("Ctrl-C");
        return silo;
    }

    public static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Waits until it has written something.</summary>
    public async Task UntilAsync(string text)
    {
        for (int i = 0; !Said.Contains(text, StringComparison.Ordinal); i++)
        {
            if (process.HasExited || i > 1_200)
            {
                throw new InvalidOperationException($"It did not say '{text}' but:\n{Said}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Kills it: it gets no chance to do anything more (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to end (SIGTERM), as a service manager does.</summary>
    public async Task AskToEndAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits for its end.</summary>
    public async Task<int> EndAsync()
    {
        using CancellationTokenSource late = new(TimeSpan.FromMinutes(4));
        await process.WaitForExitAsync(late.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill();
        }

        process.Dispose();
    }

    private void Hear(string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }
    }
}
