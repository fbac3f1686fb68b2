namespace Orchestrator.Sweeps.Yaml;

/// <summary>What a scalar is by our rules.</summary>
internal enum ScalarKind
{
    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Nothing,

    /// <summary>Exactly <c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A decimal number as in JSON.</summary>
    Number,

    /// <summary>A form that YAML 1.1 and 1.2 read differently, such as <c>010</c> or <c>1_000</c>.</summary>
    AmbiguousNumber,

    /// <summary><c>.inf</c> or <c>.nan</c>.</summary>
    NotFinite,

    /// <summary>Everything else, and everything in quotes.</summary>
    Text,
}
