using System.Text.Json;

namespace Orchestrator.Golden.Tests;

/// <summary>One case of the index: which reference, with which options, in which file, and how far each tensor may be off.</summary>
public sealed record GoldenCase
{
    /// <summary>Unique, such as <c>se_c32_r16:train</c>.</summary>
    public required string Id { get; init; }

    /// <summary><c>module</c>, <c>penalty</c> or <c>backbone</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The reference's name, such as <c>resnet-basic+se</c>.</summary>
    public required string Module { get; init; }

    /// <summary>The reference's options.</summary>
    public Dictionary<string, JsonElement> Hyper { get; init; } = [];

    /// <summary><c>train</c> or <c>eval</c>; modules only.</summary>
    public string Mode { get; init; } = "";

    /// <summary>The file with the tensors.</summary>
    public required string File { get; init; }

    /// <summary>The file with the state dictionary's layout; backbones only.</summary>
    public string? Keys { get; init; }

    /// <summary>Number of trainable elements.</summary>
    public long? Params { get; init; }

    /// <summary>Number of elements of the folded form; backbones that have one.</summary>
    public long? ParamsDeploy { get; init; }

    /// <summary>Number of classes; backbones only.</summary>
    public int Classes { get; init; }

    /// <summary>The input's shape.</summary>
    public long[] InputShape { get; init; } = [];

    /// <summary>The tensors of the state before the pass.</summary>
    public string[] State { get; init; } = [];

    /// <summary>The tensors to compare.</summary>
    public string[] Expect { get; init; } = [];

    /// <summary>Largest absolute difference allowed, by tensor; 0 where none is named.</summary>
    public Dictionary<string, double> Tol { get; init; } = [];

    /// <summary>Largest relative difference of a gradient's norm; backbones with a train pass only.</summary>
    public double? GradNormRtol { get; init; }

    /// <summary>An option that is a whole number.</summary>
    public int Integer(string name) => Hyper[name].GetInt32();

    /// <summary>An option that is a truth value.</summary>
    public bool Truth(string name) => Hyper[name].GetBoolean();

    /// <summary>An option that is a text.</summary>
    public string Text(string name) => Hyper[name].GetString()!;
}
