namespace Orchestrator.Worker.Datasets;

/// <summary>Follows the decoding of an image folder, which may take from seconds to an hour.</summary>
public interface IPreparationWatch
{
    /// <summary>Whether to give up; what was decoded is lost.</summary>
    bool ShouldStop { get; }

    /// <summary>Decoding starts.</summary>
    /// <param name="dataset">The data set's name.</param>
    /// <param name="images">Files to decode.</param>
    void Started(string dataset, int images);

    /// <summary>So many more files are done.</summary>
    void Decoded(int images);
}
