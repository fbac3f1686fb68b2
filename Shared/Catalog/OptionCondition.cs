namespace Orchestrator.Catalog;

/// <summary>That an option has a certain value.</summary>
/// <param name="Option">The option's name.</param>
/// <param name="Value">The value it must have.</param>
public sealed record OptionCondition(string Option, OptionValue Value)
{
    /// <summary>Whether the choice has it.</summary>
    public bool HoldsFor(Choice choice) => choice[Option] == Value;

    /// <summary>The condition as it is written in a sweep file.</summary>
    public override string ToString() => $"{Option}: {Value}";
}
