namespace TorchSharp.Modules;

/// <summary>A tensor that a module trains. Assigned to a module's field, it is found by <c>parameters()</c>.</summary>
public class Parameter : torch.Tensor
{
    /// <param name="data">Gives up its memory to the parameter and is empty afterwards.</param>
    public Parameter(torch.Tensor data, bool requires_grad = true)
        : base(TakeFrom(data, requires_grad, out var scope), register: false) =>
        scope?.Add(this);

    private static nint TakeFrom(torch.Tensor data, bool requiresGrad, out DisposeScope? scope)
    {
        data.requires_grad = requiresGrad;
        scope = data.OwningDisposeScope;
        scope?.Remove(data);
        return data.TakeHandle();
    }
}
