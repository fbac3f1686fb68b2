namespace TorchSharp.Modules;

/// <summary>Marks a module without parameters, buffers and sub-modules.</summary>
public interface IParameterLessModule
{
}

/// <summary>A module with one input that has nothing to train and nothing to move.</summary>
public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, IParameterLessModule
{
    protected ParameterLessModule(string name)
        : base(name)
    {
    }
}
