using Orchestrator.Catalog;

namespace Orchestrator.Trials;

/// <summary>Everything that decides a network's layers and their shapes: two trials with the same choice differ in weights only.</summary>
public sealed record NetworkChoice
{
    /// <summary>The backbone with its options.</summary>
    public required Choice Backbone { get; init; }

    /// <summary>The module with its options; <c>none</c> is the plain backbone.</summary>
    public required Choice Module { get; init; }

    /// <summary>Where the module sits; null without one.</summary>
    public string? Placement { get; init; }

    /// <summary>Classes of the last layer.</summary>
    public required int Classes { get; init; }

    /// <summary>Colour channels of an image.</summary>
    public required int Channels { get; init; }

    /// <summary>Image height in pixels.</summary>
    public required int Height { get; init; }

    /// <summary>Image width in pixels.</summary>
    public required int Width { get; init; }

    /// <summary>The network of a trial on its data set.</summary>
    public static NetworkChoice Of(TrialConfig config, DatasetEntry dataset) => new()
    {
        Backbone = config.Backbone,
        Module = config.Module,
        Placement = config.Placement,
        Classes = dataset.Classes,
        Channels = dataset.Channels,
        Height = dataset.Height,
        Width = dataset.Width,
    };
}
