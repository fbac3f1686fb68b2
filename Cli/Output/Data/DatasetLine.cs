namespace Orchestrator.Cli.Output;

/// <summary>A data set as <c>data list</c> prints it.</summary>
internal sealed record DatasetLine
{
    /// <summary>The files are nowhere where they are looked for.</summary>
    public const string Missing = "missing";

    /// <summary>The files are there and fit together.</summary>
    public const string Ready = "ready";

    /// <summary>There are files, but a trial could not use them.</summary>
    public const string Broken = "broken";

    public required string Name { get; init; }

    public required string State { get; init; }

    public required int Classes { get; init; }

    public required bool CanBeFetched { get; init; }

    public required string HowToGet { get; init; }

    public string? Folder { get; init; }

    public int? TrainImages { get; init; }

    public int? TestImages { get; init; }

    public long? Bytes { get; init; }

    public string? Problem { get; init; }
}
