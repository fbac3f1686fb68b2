using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Networks;

/// <summary>A network, or everything that is wrong with the request for it.</summary>
/// <param name="Network">The network; null after a problem.</param>
/// <param name="Problems">One sentence each: what was wrong and what is allowed.</param>
public sealed record NetworkReading(NetworkChoice? Network, IReadOnlyList<string> Problems);
