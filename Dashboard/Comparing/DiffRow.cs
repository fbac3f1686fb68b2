namespace Orchestrator.Dashboard.Comparing;

/// <summary>One setting or number of several things.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">Its value in each; null where it is not set.</param>
/// <param name="IsMeasured">Whether it comes from results: a missing value is then not known rather than different.</param>
public sealed record DiffRow(string Name, IReadOnlyList<string?> Values, bool IsMeasured = false)
{
    /// <summary>Whether it is not the same in all.</summary>
    public bool Differs => Values.Where(value => value is not null || !IsMeasured).Distinct().Count() > 1;
}
