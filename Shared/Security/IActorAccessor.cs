namespace Orchestrator.Security;

/// <summary>Says who is acting: the sender of the request in a web process, <see cref="Actor.System"/> in its duties, <see cref="Actor.Local"/> on the command line.</summary>
public interface IActorAccessor
{
    /// <summary>Who is acting.</summary>
    Actor Current { get; }

    /// <summary>Where the request came from; null when there is none.</summary>
    string? Address { get; }
}
