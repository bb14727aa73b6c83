using System.Diagnostics;
using Npgsql;

namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>A PostgreSQL server of the test's own, which it may crash and start again.</summary>
internal sealed class ThrowawayServer : IDisposable
{
    // Does what it is told by lines, and ends the server when there are no more, however the test ended.
    private const string Script = """
        tmp="$1"; . "$2"
        postgres_start || exit 0
        trap postgres_stop EXIT
        echo "connection $postgres_connection"
        while read -r order; do
          case "$order" in
            crash) postgres_stop ;;
            again) postgres_again ;;
            disk) mkdir -p "$tmp/disk" && mount -t tmpfs -o size=64m tmpfs "$tmp/disk" && chown "$postgres_user" "$tmp/disk" ;;
            fill) dd if=/dev/zero of="$tmp/disk/filler" bs=64k 2>/dev/null || true ;;
            free) rm -f "$tmp/disk/filler" ;;
            leave) postgres_stop; umount "$tmp/disk" ;;
          esac
          echo "$?"
        done
        """;

    private static readonly string Functions = Path.Combine(TestWorlds.Root, ".ci", "postgres");

    /// <summary>What a server lacks here; null where one can be started.</summary>
    public static readonly Lazy<string?> Lacking = new(() =>
        Answer("""source "$1"; postgres_lacks""", Functions) is { Length: > 0 } why ? $"No server of its own: {why}." : null);

    /// <summary>Why no small disk can be mounted here; null where one can.</summary>
    public static readonly Lazy<string?> LackingDisk = new(() =>
        Answer("""disk="$(mktemp -d)"; mount -t tmpfs -o size=64m tmpfs "$disk" 2>/dev/null && umount "$disk" && echo mounted; rmdir "$disk" """) == "mounted"
            ? null
            : "The small disk that this fills cannot be mounted here.");

    private readonly Process shell;
    private readonly string folder;

    private ThrowawayServer(Process shell, string folder, string connectionString)
    {
        this.shell = shell;
        this.folder = folder;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    /// <summary>Where the small disk is.</summary>
    public string Disk => Path.Combine(folder, "disk");

    /// <summary>Starts a server.</summary>
    /// <exception cref="InvalidOperationException">It did not start, for a reason that the message gives.</exception>
    public static async Task<ThrowawayServer> StartAsync()
    {
        string folder = Directory.CreateTempSubdirectory("negsim-server").FullName;
        Process shell = Bash(Script, folder, Functions);
        string? said = await shell.StandardOutput.ReadLineAsync();
        if (said?.Split(' ', 2) is ["connection", string connection])
        {
            return new ThrowawayServer(shell, folder, connection);
        }

        shell.Dispose();
        Directory.Delete(folder, recursive: true);
        throw new InvalidOperationException(said ?? "The server of the test did not start, and did not say why.");
    }

    /// <summary>The server is gone from one moment to the next.</summary>
    public Task CrashAsync() => OrderAsync("crash");

    /// <summary>It is there again, at the same port.</summary>
    public Task ComeBackAsync() => OrderAsync("again");

    /// <summary>Makes a small disk for a database.</summary>
    public async Task MakeDiskAsync()
    {
        await OrderAsync("disk");
        NpgsqlConnection.ClearAllPools();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(ConnectionString);
        await using NpgsqlCommand command = source.CreateCommand($"CREATE TABLESPACE small LOCATION '{Disk}'");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Fills the small disk to the last byte.</summary>
    public Task FillDiskAsync() => OrderAsync("fill");

    /// <summary>Frees it again.</summary>
    public Task FreeDiskAsync() => OrderAsync("free");

    public void Dispose()
    {
        if (Directory.Exists(Disk))
        {
            shell.StandardInput.WriteLine("leave");
        }

        shell.StandardInput.Close();
        shell.WaitForExit();
        shell.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static string Answer(string script, params ReadOnlySpan<string> arguments)
    {
        using Process shell = Bash(script, arguments);
        shell.StandardInput.Close();
        string said = shell.StandardOutput.ReadToEnd().Trim();
        shell.WaitForExit();
        return said;
    }

    private static Process Bash(string script, params ReadOnlySpan<string> arguments) =>
        Process.Start(new ProcessStartInfo("bash", ["-c", script, "bash", .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

    private async Task OrderAsync(string order) => (await AskAsync(order)).ShouldBe("0", order);

    private async Task<string?> AskAsync(string order)
    {
        await shell.StandardInput.WriteLineAsync(order);
        await shell.StandardInput.FlushAsync();
        return await shell.StandardOutput.ReadLineAsync();
    }
}
