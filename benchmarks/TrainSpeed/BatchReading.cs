using Orchestrator.Worker.Datasets;
using static TorchSharp.torch;

namespace Orchestrator.Benchmarks.TrainSpeed;

/// <summary>Reads batches epoch after epoch, as a training does, and throws them away.</summary>
internal static class BatchReading
{
    /// <summary>Reads at least so many images.</summary>
    /// <returns>How many were read.</returns>
    public static int Read(TrainingBatches batches, int images)
    {
        var read = 0;
        for (var epoch = 0; read < images; epoch++)
        {
            for (var step = 0; step < batches.Steps && read < images; step++)
            {
                using var scope = NewDisposeScope();
                read += batches.Get(epoch, step).Count;
            }
        }

        return read;
    }
}
