namespace Orchestrator.Worker.Datasets;

/// <summary>A data set is missing or broken. The message is one sentence for the user: what is wrong, where, and what to do.</summary>
public sealed class DatasetException : Exception
{
    /// <summary>Says what is wrong with which file.</summary>
    public DatasetException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong and keeps the cause.</summary>
    public DatasetException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
