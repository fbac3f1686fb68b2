namespace Orchestrator.Dashboard.Charts;

/// <summary>A panel of a <see cref="ProfileChart"/>.</summary>
/// <param name="Name">The quantity, or where it was measured.</param>
/// <param name="IsShare">Whether it is a share, printed in percent.</param>
/// <param name="Lines">The lines.</param>
public sealed record ProfilePanel(string Name, bool IsShare, IReadOnlyList<ProfileLine> Lines);
