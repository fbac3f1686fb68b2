namespace Orchestrator.Worker.Training;

/// <summary>
/// A layer that draws at random while training. It draws from a generator that it seeds anew in every step, never from one with a memory, so
/// that a training which was stopped anywhere goes on with the same bits. See ADR 0004.
/// </summary>
public interface IDrawsPerStep
{
    /// <summary>Called before each training step.</summary>
    /// <param name="seed">Seeds all that the layer draws in the step; a pure function of the trial's seed, the layer's name and the step.</param>
    void StartStep(ulong seed);
}
