namespace Orchestrator.Worker.Datasets;

/// <summary>Checks labels against the number of classes, so that a wrong file is not found out by a crash in the loss.</summary>
public static class LabelCheck
{
    /// <summary>Refuses the first label that is out of range.</summary>
    public static void Throw(string path, ReadOnlySpan<ushort> labels, int classes)
    {
        for (var image = 0; image < labels.Length; image++)
        {
            if (labels[image] >= classes)
                throw new DatasetException($"'{path}' gives image {image} the label {labels[image]}; {classes} classes are numbered 0 to {classes - 1}.");
        }
    }
}
