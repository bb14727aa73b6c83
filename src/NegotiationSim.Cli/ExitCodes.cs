namespace NegotiationSim.Cli;

/// <summary>What the program's exit code means.</summary>
internal static class ExitCodes
{
    /// <summary>All went well.</summary>
    public const int Fine = 0;

    /// <summary>The input was fine, but the run failed or was cancelled.</summary>
    public const int RunFailed = 1;

    /// <summary>The command line, a scenario or a directory is not what it should be.</summary>
    public const int InputWrong = 2;
}
