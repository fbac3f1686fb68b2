using System.Globalization;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Datasets;

namespace Orchestrator.Worker.Training;

/// <summary>Follows the decoding of a data set for an attempt: says in its log how far it is, and stops it when the attempt should stop.</summary>
internal sealed class AttemptWatch(IAttempt attempt) : IPreparationWatch
{
    private const int Steps = 10;

    private string _dataset = "";
    private int _images;
    private int _decoded;

    /// <inheritdoc/>
    public bool ShouldStop => attempt.Stop != StopReason.None;

    /// <inheritdoc/>
    public void Started(string dataset, int images)
    {
        (_dataset, _images, _decoded) = (dataset, images, 0);
        attempt.Log("info", string.Create(CultureInfo.InvariantCulture, $"Decoding the {images:N0} images of {dataset}; this is done once."));
    }

    /// <inheritdoc/>
    public void Decoded(int images)
    {
        var before = _decoded;
        _decoded += images;
        if ((long)_decoded * Steps / _images > (long)before * Steps / _images)
            attempt.Log("info", string.Create(CultureInfo.InvariantCulture, $"Decoded {_decoded:N0} of the {_images:N0} images of {_dataset}."));
    }
}
