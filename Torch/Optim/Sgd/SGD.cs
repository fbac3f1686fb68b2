namespace TorchSharp.Modules;

/// <summary>
/// Stochastic gradient descent with momentum, PyTorch's formula: with d the gradient plus weight decay, v = momentum · v + (1 - dampening) · d
/// (v = d at the first step), and the parameter falls by lr · v, or by lr · (d + momentum · v) with Nesterov.
/// </summary>
public partial class SGD : OptimizerHelper, torch.optim.IMomentum
{
    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">A negative rate, momentum or decay.</exception>
    /// <exception cref="ArgumentException">Nesterov without momentum or with dampening.</exception>
    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0,
        bool nesterov = false, bool maximize = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(lr);
        ArgumentOutOfRangeException.ThrowIfNegative(momentum);
        ArgumentOutOfRangeException.ThrowIfNegative(weight_decay);
        if (nesterov && (momentum <= 0 || dampening != 0))
            throw new ArgumentException($"Nesterov needs a momentum above 0 and no dampening; these are {momentum} and {dampening}.", nameof(nesterov));
        _defaults = new Options
        {
            LearningRate = lr,
            InitialLearningRate = lr,
            momentum = momentum,
            dampening = dampening,
            weight_decay = weight_decay,
            nesterov = nesterov,
            maximize = maximize,
        };
        foreach (var group in parameters) add_param_group(group);
    }

    /// <summary>The momentum of the first group; setting it sets all groups.</summary>
    public double Momentum
    {
        get => ((Options)_defaults).momentum!.Value;
        set
        {
            foreach (var group in _parameter_groups) ((Options)group.Options).momentum = value;
        }
    }

    public override torch.Tensor step(Func<torch.Tensor>? closure = null) => Step<ParamGroup>(closure, StepGroup);

    public override void add_param_group(Modules.ParamGroup param_group)
    {
        ArgumentNullException.ThrowIfNull(param_group);
        param_group.Options ??= new Options();
        ((Options)param_group.Options).FillFrom((Options)_defaults);
        // The parameters are walked at every step: an array is walked once here and not made again there.
        param_group.Parameters = param_group.Parameters.ToArray();
        _parameter_groups.Add(param_group);
        foreach (var parameter in param_group.Parameters) AddState(parameter, new State(parameter));
    }

    private void StepGroup(ParamGroup group, GradientList list)
    {
        var options = group.Options;
        var step = list.Gradients;
        if (options.maximize!.Value) step = MultiTensor.Negate(step);
        if (options.weight_decay!.Value is not 0 and var decay) step = MultiTensor.Sum(step, list.Parameters, decay);
        if (options.momentum!.Value is not 0 and var momentum)
        {
            var velocity = UpdateVelocity(list, step, momentum, options.dampening!.Value);
            step = options.nesterov!.Value ? MultiTensor.Sum(step, velocity, momentum) : velocity;
        }

        MultiTensor.Add(list.Parameters, step, -options.LearningRate!.Value);
    }

    private torch.Tensor[] UpdateVelocity(GradientList list, torch.Tensor[] step, double momentum, double dampening)
    {
        var states = Array.ConvertAll(list.Parameters, parameter => (State)StateOf(parameter));
        if (Array.TrueForAll(states, state => state.momentum_buffer is not null))
        {
            var velocity = Array.ConvertAll(states, state => state.momentum_buffer!);
            MultiTensor.Multiply(velocity, momentum);
            MultiTensor.Add(velocity, step, 1 - dampening);
            return velocity;
        }

        for (var i = 0; i < states.Length; i++) states[i].Advance(step[i], momentum, dampening);
        return Array.ConvertAll(states, state => state.momentum_buffer!);
    }
}
