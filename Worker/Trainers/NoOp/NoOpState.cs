using System.Text;
using System.Text.Json;
using Orchestrator.Trials;
using Orchestrator.Worker.Checkpoints;

namespace Orchestrator.Worker.Trainers.NoOp;

/// <summary>
/// Where a made-up training stands. Every step changes <see cref="Chain"/>, on which the result depends: a step that is lost, doubled or taken
/// from another trial's checkpoint gives another result, which tests can see.
/// </summary>
/// <param name="Trial">The trial, whose id is the beginning of its configuration's hash.</param>
/// <param name="Epoch">Epochs finished.</param>
/// <param name="Step">Steps finished in the running epoch.</param>
/// <param name="Chain">The sum of everything so far.</param>
/// <param name="ResumedAt">Epochs at which it was taken up from a checkpoint.</param>
internal sealed record NoOpState(TrialId Trial, int Epoch, int Step, ulong Chain, IReadOnlyList<int> ResumedAt)
{
    /// <summary>Steps of an epoch.</summary>
    public const int Steps = 10;

    /// <summary>The start of a trial.</summary>
    public static NoOpState Start(TrialId trial) => new(trial, 0, 0, (ulong)trial.Value, []);

    /// <summary>A number from 0 to 1 that depends on every step so far.</summary>
    public double Share => (Chain >> 11) * (1.0 / (1UL << 53));

    /// <summary>After one more step.</summary>
    public NoOpState Next() => Step + 1 < Steps
        ? this with { Step = Step + 1, Chain = Mix(Chain) }
        : this with { Epoch = Epoch + 1, Step = 0, Chain = Mix(Chain) };

    /// <summary>Writes a checkpoint.</summary>
    public void Write(string path) => AtomicFile.Replace(path, file => JsonSerializer.Serialize(file, this, OrchestratorJson.Compact));

    /// <summary>Reads a checkpoint of the same trial.</summary>
    /// <exception cref="InvalidDataException">It is of another trial or no checkpoint.</exception>
    public NoOpState Read(string path)
    {
        try
        {
            var read = JsonSerializer.Deserialize<NoOpState>(File.ReadAllText(path, Encoding.UTF8), OrchestratorJson.Compact)!;
            return read.Trial == Trial ? read : throw new InvalidDataException($"'{path}' is a checkpoint of another trial.");
        }
        catch (JsonException error)
        {
            throw new InvalidDataException($"'{path}' is no checkpoint of the no-op trainer. {error.Message}", error);
        }
    }

    // The finalizer of SplitMix64 over its Weyl sequence: every bit of the outcome depends on every bit of the input.
    private static ulong Mix(ulong value)
    {
        var mixed = unchecked(value + 0x9E3779B97F4A7C15UL);
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}
