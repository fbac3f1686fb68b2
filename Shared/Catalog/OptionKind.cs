namespace Orchestrator.Catalog;

/// <summary>The type of an option's value.</summary>
public enum OptionKind
{
    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A finite real number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>One of the names in <see cref="OptionSpec.Choices"/>.</summary>
    Choice,
}
