using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using NegotiationSim.Cli;
using NegotiationSim.Orleans.Hosting;

namespace NegotiationSim.Orleans.Tests.Processes;

/// <summary>What goes wrong is said in a sentence that tells what to do, and no password.</summary>
public sealed class FaultTests
{
    private const string Password = "s3cret-word";

    [Fact]
    public async Task Database_that_is_not_there_is_named_without_the_password()
    {
        int port = ClusterProcess.FreePort();
        (int code, string said) = await InvokeAsync("silo", "--postgres", $"Host=127.0.0.1;Port={port};Username=me;Password={Password};Database=db;Timeout=2");
        code.ShouldBe(ExitCodes.RunFailed);
        said.ShouldContain($"PostgreSQL 127.0.0.1:{port}/db cannot be reached as user 'me'");
        said.ShouldNotContain(Password);
    }

    [Theory]
    [InlineData("Host=x;Password=" + Password + ";Prot=1")]
    [InlineData(Password)]
    [InlineData("Password=" + Password)]
    public async Task Wrong_connection_string_is_refused_without_repeating_it(string text)
    {
        (int code, string said) = await InvokeAsync("run", TestWorlds.FileOf("dream-track"), "--postgres", text);
        code.ShouldBe(ExitCodes.InputWrong);
        said.ShouldContain("--postgres: the connection string cannot be understood");
        said.ShouldNotContain(Password);
    }

    [Fact]
    public async Task Port_in_use_is_named_with_the_option_that_changes_it()
    {
        using TcpListener other = new(IPAddress.Loopback, 0);
        other.Start();
        int port = ((IPEndPoint)other.LocalEndpoint).Port;
        (int code, string said) = await InvokeAsync("silo", "--port", $"{port}");
        code.ShouldBe(ExitCodes.RunFailed);
        said.ShouldContain($"Port {port} of 127.0.0.1 is in use");
        said.ShouldContain("--port");
    }

    [Fact]
    public async Task Other_machines_need_a_database_to_find_each_other()
    {
        (int code, string said) = await InvokeAsync("silo", "--address", "192.0.2.1");
        code.ShouldBe(ExitCodes.InputWrong);
        said.ShouldContain("--postgres");
    }

    [Fact]
    public async Task Cluster_without_a_silo_is_said_to_be_so()
    {
        (int code, string said) = await InvokeAsync("status", "--localhost", "--gateway", $"{ClusterProcess.FreePort()}");
        code.ShouldBe(ExitCodes.RunFailed);
        said.ShouldContain("negsim-cluster silo");
    }

    [PostgresFact]
    public async Task Database_without_tables_asks_for_init_and_init_can_be_repeated()
    {
        await using TestDatabase database = await TestDatabase.MakeAsync(prepared: false);
        (await InvokeAsync("silo", "--postgres", database.ConnectionString)).Said.ShouldContain("negsim-cluster init");
        (await InvokeAsync("init", "--postgres", database.ConnectionString)).Said.ShouldContain("made orleansquery, orleansmembershiptable, orleansstorage");
        (int code, string said) = await InvokeAsync("init", "--postgres", database.ConnectionString);
        code.ShouldBe(ExitCodes.Fine);
        said.ShouldContain("has its tables already");
        said.ShouldNotContain(database.Settings.Password!);
    }

    [PostgresFact]
    public async Task Wrong_password_is_refused_without_repeating_it()
    {
        await using TestDatabase database = await TestDatabase.MakeAsync();
        database.Settings.Password = Password;
        (int code, string said) = await InvokeAsync("silo", "--postgres", database.ConnectionString);
        code.ShouldBe(ExitCodes.RunFailed);
        said.ShouldContain("password authentication failed");
        said.ShouldNotContain(Password);
    }

    [PostgresFact]
    public async Task Silo_and_client_of_another_version_are_kept_out()
    {
        await using TestDatabase database = await TestDatabase.MakeAsync();
        using IHost first = await SiloHost.StartAsync(Ports(database.Place), "1.0.0", trace: false, CancellationToken.None);
        (await Should.ThrowAsync<HostException>(() => SiloHost.StartAsync(Ports(database.Place), "2.0.0", trace: false, CancellationToken.None)))
            .Message.ShouldContain("version 2.0.0, but the silo");
        (await Should.ThrowAsync<HostException>(() => Cluster.JoinAsync(database.Place, "3.0.0", CancellationToken.None)))
            .Message.ShouldContain("version 3.0.0, but the silo");
        await first.StopAsync();
    }

    private static ClusterPlace Ports(ClusterPlace place) => place with { Port = ClusterProcess.FreePort(), Gateway = ClusterProcess.FreePort() };

    private static async Task<(int Code, string Said)> InvokeAsync(params string[] args)
    {
        StringWriter said = new();
        int code = await NegSimCluster.InvokeAsync(
            args, Surroundings.OfThisProcess() with { Out = said, Error = said }, CancellationToken.None);
        return (code, said.ToString());
    }
}
