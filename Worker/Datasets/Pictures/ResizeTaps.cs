namespace Orchestrator.Worker.Datasets.Pictures;

/// <summary>
/// How each output position of a resized line is a weighted sum of neighbouring input positions: a triangle that is widened when a line shrinks,
/// so that every input counts (antialiasing). Weights are whole numbers that sum to about 2^22, rounded as Pillow rounds them.
/// </summary>
internal sealed class ResizeTaps
{
    /// <summary>Binary digits of a weight after the point.</summary>
    public const int Precision = 22;

    private double[] _exact = [];

    /// <summary>The first input of each output.</summary>
    public int[] First { get; private set; } = [];

    /// <summary>How many inputs each output has.</summary>
    public int[] Count { get; private set; } = [];

    /// <summary>The weights: those of output i start at i times <see cref="Stride"/>.</summary>
    public int[] Weights { get; private set; } = [];

    /// <summary>The most inputs that an output can have.</summary>
    public int Stride { get; private set; }

    /// <summary>Computes the weights for a line of <paramref name="input"/> positions that becomes one of <paramref name="output"/>.</summary>
    public void Set(int input, int output)
    {
        var scale = (double)input / output;
        var reach = Math.Max(scale, 1);
        Stride = ((int)Math.Ceiling(reach) * 2) + 1;
        Grow(output);
        for (var position = 0; position < output; position++)
        {
            var center = (position + 0.5) * scale;
            var first = Math.Max((int)(center - reach + 0.5), 0);
            var count = Math.Min((int)(center + reach + 0.5), input) - first;
            SetOne(position, first, count, center, reach);
        }
    }

    private void SetOne(int position, int first, int count, double center, double reach)
    {
        (First[position], Count[position]) = (first, count);
        var sum = 0.0;
        for (var tap = 0; tap < count; tap++)
        {
            var distance = Math.Abs((tap + first - center + 0.5) * (1 / reach));
            _exact[tap] = distance < 1 ? 1 - distance : 0;
            sum += _exact[tap];
        }

        for (var tap = 0; tap < count; tap++)
            Weights[(position * Stride) + tap] = (int)(0.5 + (_exact[tap] / sum * (1 << Precision)));
    }

    private void Grow(int output)
    {
        if (First.Length < output) (First, Count) = (new int[output], new int[output]);
        if (Weights.Length < output * Stride) Weights = new int[output * Stride];
        if (_exact.Length < Stride) _exact = new double[Stride];
    }
}
