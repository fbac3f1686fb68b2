namespace Orchestrator.Assignment;

/// <summary>In which order trials are given to slots.</summary>
public enum AssignmentPolicy
{
    /// <summary>In the order of the sweep, each to the first free slot: what the claim does.</summary>
    Fifo,

    /// <summary>The longest first, each to the first free slot (Graham 1969). Needs the durations beforehand.</summary>
    LongestFirst,

    /// <summary>
    /// Packed into the shortest span that a first-fit search finds, MULTIFIT of Coffman, Garey and Johnson (1978); never longer than
    /// <see cref="LongestFirst"/>. Needs the durations beforehand.
    /// </summary>
    Packed,
}
