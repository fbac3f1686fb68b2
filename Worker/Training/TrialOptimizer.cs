using Orchestrator.Trials;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace Orchestrator.Worker.Training;

/// <summary>The optimizer of a trial: weight decay by mask, the rate set from outside at every step, state that can be saved and put back.</summary>
internal sealed class TrialOptimizer : IDisposable
{
    private readonly OptimizerHelper _optimizer;
    private readonly List<string> _names;

    /// <summary>The optimizer that the settings describe, for all trainable parameters of the network.</summary>
    /// <exception cref="UnsupportedConfigException">Its name is unknown.</exception>
    public TrialOptimizer(nn.Module network, OptimizerSettings settings)
    {
        var named = network.named_parameters().Where(pair => pair.Item2.requires_grad).ToList();
        var byDecay = named.ToLookup(pair => Decays(pair.Item1, pair.Item2, settings.DecayMask));
        var (decayed, free) = (byDecay[true].ToList(), byDecay[false].ToList());
        _names = [.. decayed.Concat(free).Select(pair => pair.Item1)];

        var (rate, decay) = (settings.LearningRate, settings.WeightDecay);
        (List<Parameter> Members, double Decay)[] groups = [(Parameters(decayed), decay), (Parameters(free), 0)];
        groups = [.. groups.Where(group => group.Members.Count > 0)];
        _optimizer = settings.Name switch
        {
            "sgd" => SGD(
                [.. groups.Select(group => new SGD.ParamGroup(group.Members, rate, settings.Momentum, 0, group.Decay, settings.Nesterov))],
                rate, settings.Momentum, 0, decay, settings.Nesterov),
            "adam" => Adam(
                [.. groups.Select(group => new Adam.ParamGroup(group.Members, rate, settings.Beta1, settings.Beta2, weight_decay: group.Decay))],
                rate, settings.Beta1, settings.Beta2, weight_decay: decay),
            "adamw" => AdamW(
                [.. groups.Select(group => new AdamW.ParamGroup(group.Members, rate, settings.Beta1, settings.Beta2, weight_decay: group.Decay))],
                rate, settings.Beta1, settings.Beta2, weight_decay: decay),
            _ => throw new UnsupportedConfigException($"The optimizer '{settings.Name}' is not known. Known: sgd, adam, adamw."),
        };
    }

    /// <summary>Sets the learning rate of the next step.</summary>
    public void SetRate(double rate)
    {
        foreach (var group in _optimizer.ParamGroups)
            group.LearningRate = rate;
    }

    /// <summary>Changes the parameters by their gradients.</summary>
    public void Step() => _optimizer.step();

    /// <summary>What the optimizer remembers of earlier steps, by parameter: <c>NAME.momentum</c> and so on. The tensors are its own.</summary>
    public Dictionary<string, Tensor> State()
    {
        var state = new Dictionary<string, Tensor>(StringComparer.Ordinal);
        foreach (var (name, memory) in _names.Zip(_optimizer.state_dict().State))
        {
            switch (memory)
            {
                case SGD.State { momentum_buffer: not null } sgd:
                    state[$"{name}.momentum"] = sgd.momentum_buffer;
                    break;
                case Adam.State adam:
                    AddMoments(state, name, adam.exp_avg, adam.exp_avg_sq, adam.step);
                    break;
                case AdamW.State adamW:
                    AddMoments(state, name, adamW.exp_avg, adamW.exp_avg_sq, adamW.step);
                    break;
            }
        }

        return state;
    }

    /// <summary>Puts back what <see cref="State"/> gave; the tensors are copied.</summary>
    public void Restore(IReadOnlyDictionary<string, Tensor> state)
    {
        using var noGradient = no_grad();
        foreach (var (name, memory) in _names.Zip(_optimizer.state_dict().State))
        {
            switch (memory)
            {
                case SGD.State sgd when state.TryGetValue($"{name}.momentum", out var momentum):
                    sgd.momentum_buffer = momentum.clone().DetachFromDisposeScope();
                    break;
                case Adam.State adam:
                    adam.step = CopyMoments(state, name, adam.exp_avg, adam.exp_avg_sq);
                    break;
                case AdamW.State adamW:
                    adamW.step = CopyMoments(state, name, adamW.exp_avg, adamW.exp_avg_sq);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _optimizer.Dispose();

    private static void AddMoments(Dictionary<string, Tensor> state, string name, Tensor first, Tensor second, long step)
    {
        state[$"{name}.first_moment"] = first;
        state[$"{name}.second_moment"] = second;
        state[$"{name}.step"] = tensor(step);
    }

    private static long CopyMoments(IReadOnlyDictionary<string, Tensor> state, string name, Tensor first, Tensor second)
    {
        first.copy_(state[$"{name}.first_moment"]);
        second.copy_(state[$"{name}.second_moment"]);
        return state[$"{name}.step"].item<long>();
    }

    private static bool Decays(string name, Parameter parameter, DecayMask mask) => mask switch
    {
        DecayMask.All => true,
        DecayMask.WeightsAndIdentity when IsIdentityScale(name) => true,
        _ => parameter.dim() > 1,
    };

    /// <summary>Whether it is the γ of a batch norm that is an identity branch: by its layer's name, as in the authors' code.</summary>
    private static bool IsIdentityScale(string name) =>
        name.Split('.') is [.., var layer, "weight"] && layer.Contains("identity", StringComparison.Ordinal);

    private static List<Parameter> Parameters(IEnumerable<(string, Parameter)> named) => [.. named.Select(pair => pair.Item2)];
}
