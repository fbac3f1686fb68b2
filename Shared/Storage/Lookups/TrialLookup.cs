using Orchestrator.Trials;

namespace Orchestrator.Storage.Lookups;

/// <summary>Finds the trial that a user means.</summary>
public static class TrialLookup
{
    private const int Shown = 10;

    /// <summary>The trial whose id begins with these digits.</summary>
    public static async Task<Named<TrialDetail>> FindByPrefixAsync(this ITrialReader trials, string prefix, CancellationToken stop)
    {
        var matches = await ResolveAsync(trials, prefix, stop);
        if (matches.Count == 1 && await trials.FindAsync(matches[0], stop) is { } only) return Named<TrialDetail>.Of(only);
        return Named<TrialDetail>.None(matches.Count == 0
            ? $"There is no trial '{prefix}'. List them with: orchestrator trials SWEEP"
            : $"Several trials begin with '{prefix}': {string.Join(", ", matches)}");
    }

    private static async Task<IReadOnlyList<TrialId>> ResolveAsync(ITrialReader trials, string prefix, CancellationToken stop) =>
        prefix.Length is > 0 and <= 16 && prefix.All(char.IsAsciiHexDigit) ? await trials.ResolveAsync(prefix.ToLowerInvariant(), Shown, stop) : [];
}
