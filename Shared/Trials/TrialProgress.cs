namespace Orchestrator.Trials;

/// <summary>How far an attempt is; sent with each heartbeat.</summary>
/// <param name="Epoch">Epochs finished.</param>
/// <param name="Epochs">Epochs to do.</param>
/// <param name="Step">Steps finished in the running epoch.</param>
/// <param name="Steps">Steps of an epoch.</param>
/// <param name="ImagesPerSecond">Recent training speed.</param>
public readonly record struct TrialProgress(int Epoch, int Epochs, int Step, int Steps, double ImagesPerSecond)
{
    /// <summary>The share of the training that is done, 0 to 1.</summary>
    public double Fraction => Epochs == 0 ? 0 : Math.Min(1, (Epoch + (Steps == 0 ? 0 : (double)Step / Steps)) / Epochs);
}
