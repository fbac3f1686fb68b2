namespace Orchestrator.Cli;

/// <summary>What the command's exit status means. Documented in docs/cli.md.</summary>
internal static class ExitCode
{
    /// <summary>Done as asked.</summary>
    public const int Success = 0;

    /// <summary>Trials failed, or something broke.</summary>
    public const int Failure = 1;

    /// <summary>The definition or the command line cannot be used; nothing was created.</summary>
    public const int BadInput = 2;

    /// <summary>No such sweep, trial, file or data set.</summary>
    public const int NotFound = 3;

    /// <summary>Another process uses the home folder.</summary>
    public const int Busy = 4;

    /// <summary>No coordinator answers, or it cannot reach its database.</summary>
    public const int Unreachable = 5;

    /// <summary>The coordinator wants a token, or the token may not do this.</summary>
    public const int Refused = 6;

    /// <summary>Stopped by Ctrl-C or SIGTERM before the end; the same command goes on from there.</summary>
    public const int Interrupted = 130;
}
