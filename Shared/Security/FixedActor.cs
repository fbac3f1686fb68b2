namespace Orchestrator.Security;

/// <summary>One actor for a whole process: the command line, which acts on a store itself.</summary>
public sealed class FixedActor(Actor actor) : IActorAccessor
{
    /// <inheritdoc/>
    public Actor Current => actor;

    /// <inheritdoc/>
    public string? Address => null;
}
