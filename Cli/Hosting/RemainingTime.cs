namespace Orchestrator.Cli.Hosting;

/// <summary>Estimates the time to the end from the progress made since the start of this process.</summary>
internal sealed class RemainingTime(TimeProvider time)
{
    private const double EnoughToTell = 0.02;
    private readonly long _began = time.GetTimestamp();
    private double? _first;

    /// <summary>The estimate for a sweep that is done by this share; null before enough was done to tell.</summary>
    public TimeSpan? At(double fraction)
    {
        var done = fraction - (_first ??= fraction);
        return done < EnoughToTell ? null : time.GetElapsedTime(_began) * ((1 - fraction) / done);
    }
}
