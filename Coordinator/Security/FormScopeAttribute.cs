using Orchestrator.Security;

namespace Orchestrator.Coordinator.Security;

/// <summary>A page's metadata: what an actor needs to send its forms. A page without it takes none.</summary>
/// <param name="scope">The scope.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FormScopeAttribute(Scope scope) : Attribute
{
    /// <summary>The scope.</summary>
    public Scope Scope => scope;
}
