using Orchestrator.Worker.Datasets;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Worker.Training;

/// <summary>Measures a network on images as they are: no augmentation, no gradients, batch norms with their running statistics.</summary>
/// <param name="images">The set.</param>
/// <param name="members">The images to measure on: indices into the set.</param>
/// <param name="normalization">As in training.</param>
internal sealed class Evaluation(ImageSet images, int[] members, Normalization normalization)
{
    // Large enough to keep one core busy, small enough for ResNet-101's activations: about 0.5 GB. Larger images take fewer at a time.
    private const int LargestBatch = 200;
    private const int PixelsPerBatch = LargestBatch * 64 * 64;

    private readonly ImageReader _reader = new(images);
    private readonly int _batchSize = Math.Clamp(PixelsPerBatch / (images.Height * images.Width), 1, LargestBatch);

    /// <summary>Top-1, top-5 and mean loss, or null when <paramref name="shouldStop"/> said so between two batches.</summary>
    /// <param name="network">Put in evaluation mode.</param>
    /// <param name="shouldStop">Asked between two batches.</param>
    /// <param name="twin">Answers the same images and is compared; null for none.</param>
    public ScoreSums? Run(Module<Tensor, Tensor> network, Func<bool> shouldStop, DeployTwin? twin = null)
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        using var scores = new RunningScores(ScoreSums.Zero);
        network.eval();
        foreach (var batch in members.Chunk(_batchSize))
        {
            if (shouldStop()) return null;
            using var step = NewDisposeScope();
            var labels = _reader.Labels(batch);
            var pixels = normalization.Apply(_reader.Pixels(batch));
            var logits = network.call(pixels);
            scores.Add(cross_entropy(logits, labels), logits, labels, withTopFive: true);
            twin?.Compare(pixels, logits, labels);
        }

        return scores.Read();
    }
}
