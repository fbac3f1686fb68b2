namespace Orchestrator.Worker.Deployment;

/// <summary>The form in which a trained network is written to a file.</summary>
public enum ModelForm
{
    /// <summary>Folded: for use.</summary>
    Deploy,

    /// <summary>As it was trained: for more training, or to be folded elsewhere.</summary>
    Train,
}
