namespace Orchestrator.Catalog;

/// <summary>One option of a module, backbone or data set: its name, type, default and range.</summary>
public sealed record OptionSpec
{
    /// <summary>The name in a sweep file, in kebab-case.</summary>
    public required string Name { get; init; }

    /// <summary>The type of the value.</summary>
    public required OptionKind Kind { get; init; }

    /// <summary>The value that is used, hashed and printed when the sweep does not give one.</summary>
    public required OptionValue Default { get; init; }

    /// <summary>One sentence on what the option does, with its unit.</summary>
    public required string Description { get; init; }

    /// <summary>The smallest value allowed, for numbers.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest value allowed, for numbers.</summary>
    public double? Maximum { get; init; }

    /// <summary>The only whole numbers allowed, for <see cref="OptionKind.Integer"/>; empty when the whole range is.</summary>
    public IReadOnlyList<int> Values { get; init; } = [];

    /// <summary>The names allowed, for <see cref="OptionKind.Choice"/>.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A whole number from <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    public static OptionSpec Integer(string name, int @default, int minimum, int maximum, string description) => new()
    {
        Name = name, Kind = OptionKind.Integer, Default = OptionValue.Of(@default), Minimum = minimum, Maximum = maximum, Description = description,
    };

    /// <summary>One of a few whole numbers, listed in ascending order.</summary>
    public static OptionSpec Integer(string name, int @default, IReadOnlyList<int> values, string description) =>
        Integer(name, @default, values[0], values[^1], description) with { Values = values };

    /// <summary>A real number from <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    public static OptionSpec Number(string name, double @default, double minimum, double maximum, string description) => new()
    {
        Name = name, Kind = OptionKind.Number, Default = OptionValue.Of(@default), Minimum = minimum, Maximum = maximum, Description = description,
    };

    /// <summary>A truth value.</summary>
    public static OptionSpec Boolean(string name, bool @default, string description) => new()
    {
        Name = name, Kind = OptionKind.Boolean, Default = OptionValue.Of(@default), Description = description,
    };

    /// <summary>One of a few names; the first is the default.</summary>
    public static OptionSpec Choice(string name, IReadOnlyList<string> choices, string description) => new()
    {
        Name = name, Kind = OptionKind.Choice, Default = OptionValue.Of(choices[0]), Choices = choices, Description = description,
    };
}
