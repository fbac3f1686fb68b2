namespace Orchestrator.Dashboard.Charts;

/// <summary>A cell in the plane of cost and metric.</summary>
/// <param name="Name">The cell.</param>
/// <param name="Group">Index of its module.</param>
/// <param name="Cost">Its cost.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Low">Lower end of the 95 % interval; null with one seed.</param>
/// <param name="High">Upper end.</param>
/// <param name="Seeds">Seeds with a result.</param>
/// <param name="IsOnFront">Whether no other cell beats it at the same or lower cost.</param>
public sealed record FrontPoint(string Name, int Group, double Cost, double Mean, double? Low, double? High, int Seeds, bool IsOnFront);
