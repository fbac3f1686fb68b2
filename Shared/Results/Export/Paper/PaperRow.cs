namespace Orchestrator.Results.Export;

/// <summary>A row of a table in a paper.</summary>
/// <param name="Levels">The levels of the row factors; null where one does not apply.</param>
/// <param name="Cells">One a column; null where there is no cell, or none with a result.</param>
/// <param name="Parameters">Trainable parameters, as printed: one number, or the range over the row.</param>
/// <param name="Macs">Multiply-accumulates of one image, as printed.</param>
public sealed record PaperRow(IReadOnlyList<string?> Levels, IReadOnlyList<PaperCell?> Cells, string Parameters, string Macs);
