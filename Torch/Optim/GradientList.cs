using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>The parameters of a group that have a gradient, and their gradients, read with one native call.</summary>
internal sealed class GradientList
{
    private GradientList(Parameter[] parameters, torch.Tensor[] gradients)
    {
        Parameters = parameters;
        Gradients = gradients;
    }

    public Parameter[] Parameters { get; }

    public torch.Tensor[] Gradients { get; set; }

    public int Count => Parameters.Length;

    public static unsafe GradientList Of(IEnumerable<Parameter> group)
    {
        var parameters = group as Parameter[] ?? group.ToArray();
        var handles = Array.ConvertAll(parameters, parameter => parameter.Handle);
        var grads = new nint[handles.Length];
        fixed (nint* source = handles, target = grads) LibTorch.Check(LibTorch.Grads(source, handles.Length, target));
        GC.KeepAlive(parameters);
        var withGradient = grads.Count(grad => grad != 0);
        var kept = withGradient == parameters.Length ? parameters : parameters.Where((_, i) => grads[i] != 0).ToArray();
        return new GradientList(kept, [.. grads.Where(grad => grad != 0).Select(grad => new torch.Tensor(grad))]);
    }
}
