using TorchSharp.Native;

namespace TorchSharp.Modules;

/// <summary>What all optimizers share: groups, gradients, state, and saving.</summary>
public abstract class OptimizerHelper : torch.optim.Optimizer
{
    protected OptimizerOptions _defaults = null!;
    private readonly Dictionary<Parameter, OptimizerState> states = new(ReferenceEqualityComparer.Instance);

    public override IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

    /// <summary>Forgets all gradients; their memory is freed, as PyTorch does by default.</summary>
    public override unsafe void zero_grad()
    {
        var parameters = this.parameters().ToArray();
        var handles = Array.ConvertAll(parameters, parameter => parameter.Handle);
        fixed (nint* first = handles) LibTorch.Check(LibTorch.ClearGrads(first, handles.Length));
        GC.KeepAlive(parameters);
    }

    /// <summary>The live options and states, not copies: copy the tensors before the next step.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            result.Options.Add(group.Options);
            foreach (var parameter in group.Parameters) result.State.Add(states[parameter]);
        }

        return result;
    }

    /// <summary>Takes over the options and copies the states of an optimizer with the same groups.</summary>
    /// <exception cref="ArgumentException">The numbers of groups or parameters differ.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        ArgumentNullException.ThrowIfNull(state_dict);
        var own = this.state_dict();
        if (own.Options.Count != state_dict.Options.Count || own.State.Count != state_dict.State.Count)
        {
            throw new ArgumentException(
                $"The state is of {state_dict.Options.Count} groups with {state_dict.State.Count} parameters; "
                + $"this optimizer has {own.Options.Count} with {own.State.Count}.", nameof(state_dict));
        }

        for (var i = 0; i < own.Options.Count; i++)
            if (!ReferenceEquals(own.Options[i], state_dict.Options[i])) own.Options[i].LoadStateDict(state_dict.Options[i]);
        for (var i = 0; i < own.State.Count; i++)
            if (!ReferenceEquals(own.State[i], state_dict.State[i])) own.State[i].LoadStateDict(state_dict.State[i]);
    }

    public void to(torch.Device device)
    {
        foreach (var state in states.Values) state.to(device);
    }

    private protected OptimizerState StateOf(Parameter parameter) => states[parameter];

    private protected void AddState(Parameter parameter, OptimizerState state) => states[parameter] = state;

    /// <summary>Runs one step in a scope of its own: <paramref name="body"/> gets each group's parameters that have a gradient.</summary>
    private protected torch.Tensor Step<TGroup>(Func<torch.Tensor>? closure, Action<TGroup, GradientList> body)
        where TGroup : ParamGroup
    {
        torch.Tensor? loss = null;
        if (closure is not null)
        {
            using var withGrad = torch.enable_grad();
            loss = closure();
        }

        using var noGrad = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        foreach (var group in _parameter_groups)
        {
            var gradients = GradientList.Of(group.Parameters);
            if (gradients.Count > 0) body((TGroup)group, gradients);
        }

        return loss!;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var state in states.Values) (state as IDisposable)?.Dispose();
        states.Clear();
    }
}
