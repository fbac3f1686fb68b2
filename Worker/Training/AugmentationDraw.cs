namespace Orchestrator.Worker.Training;

/// <summary>The random numbers of one image in one epoch; which of them are used depends on the settings.</summary>
/// <param name="Row">Decides the crop's vertical offset.</param>
/// <param name="Column">Decides its horizontal offset.</param>
/// <param name="Flip">Decides the mirroring, by its highest bit.</param>
/// <param name="Angle">Decides the rotation.</param>
public readonly record struct AugmentationDraw(uint Row, uint Column, uint Flip, uint Angle)
{
    /// <summary>The crop's top row in the padded image: 0 to twice the padding.</summary>
    public int CropRow(int padding) => Below((2 * padding) + 1, Row);

    /// <summary>The crop's left column in the padded image: 0 to twice the padding.</summary>
    public int CropColumn(int padding) => Below((2 * padding) + 1, Column);

    /// <summary>Whether the image is mirrored left to right.</summary>
    public bool IsFlipped => Flip >> 31 == 1;

    /// <summary>The rotation in radians, uniform between minus and plus <paramref name="degrees"/>.</summary>
    public double Rotation(double degrees) => ((Angle + 0.5) / 4294967296.0 * 2 - 1) * degrees * Math.PI / 180;

    // Lemire's multiplication: the bias of at most n / 2^32 is far below what any experiment can see.
    private static int Below(int n, uint word) => (int)(((ulong)word * (uint)n) >> 32);
}
