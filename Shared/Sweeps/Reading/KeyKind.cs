namespace Orchestrator.Sweeps.Reading;

/// <summary>The type of a key's value.</summary>
internal enum KeyKind
{
    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A finite real number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>One of a few names.</summary>
    Name,

    /// <summary>Free text.</summary>
    Text,

    /// <summary>A list of whole numbers.</summary>
    Integers,
}
