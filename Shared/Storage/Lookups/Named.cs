namespace Orchestrator.Storage.Lookups;

/// <summary>What a user's word names: one thing, or a sentence that says why not and what there is.</summary>
/// <param name="Value">The thing; null when none or several match.</param>
/// <param name="Problem">Why there is no thing; null when there is one.</param>
/// <typeparam name="T">What is named.</typeparam>
public sealed record Named<T>(T? Value, string? Problem)
    where T : class
{
    internal static Named<T> Of(T value) => new(value, null);

    internal static Named<T> None(string problem) => new(null, problem);
}
