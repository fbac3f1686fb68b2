namespace TorchSharp.Modules;

/// <summary>What an optimizer remembers about one parameter, such as its momentum.</summary>
public abstract class OptimizerState
{
    protected Parameter _parameter;

    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    /// <summary>Back to the state before the first step.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Copies the tensors of another object of the same type.</summary>
    public abstract void LoadStateDict(OptimizerState source);

    public virtual void to(torch.Device device)
    {
    }

    /// <summary>A copy of <paramref name="source"/> at the parameter's device, outside of all scopes; null stays null.</summary>
    private protected torch.Tensor? CopyOf(torch.Tensor? source)
    {
        using var noGrad = torch.no_grad();
        return source?.to(_parameter.device, copy: true).DetachFromDisposeScope();
    }
}
