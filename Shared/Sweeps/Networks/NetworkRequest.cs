namespace Orchestrator.Sweeps.Networks;

/// <summary>A network as somebody names it outside of a sweep: on a command line. All texts, so that every mistake is found at once.</summary>
public sealed record NetworkRequest
{
    /// <summary>The backbone's name.</summary>
    public string? Backbone { get; init; }

    /// <summary>The module's name. Default <c>none</c>.</summary>
    public string? Module { get; init; }

    /// <summary>The placement's name. Default: the module's own.</summary>
    public string? Placement { get; init; }

    /// <summary>A data set that gives the image and the classes where they are not given. Optional.</summary>
    public string? Dataset { get; init; }

    /// <summary>The number of classes.</summary>
    public string? Classes { get; init; }

    /// <summary>One image as <c>CHANNELSxHEIGHTxWIDTH</c>.</summary>
    public string? Input { get; init; }

    /// <summary>Options: <c>backbone.NAME=VALUE</c> and <c>module.NAME=VALUE</c>.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];
}
