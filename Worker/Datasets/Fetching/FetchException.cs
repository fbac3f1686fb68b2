namespace Orchestrator.Worker.Datasets.Fetching;

/// <summary>A download did not succeed. The message is one sentence for the user: what is wrong, where, and what to do.</summary>
public sealed class FetchException : Exception
{
    /// <summary>Says what is wrong.</summary>
    public FetchException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong and keeps the cause.</summary>
    public FetchException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
