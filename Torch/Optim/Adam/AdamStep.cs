using TorchSharp;
using TorchSharp.Modules;

namespace Orchestrator.Torch;

/// <summary>
/// One step of Adam or AdamW on a group, PyTorch's formula: m and v are the running means of the gradient and its square, both corrected
/// for their start at zero, and the parameter falls by lr · m / (sqrt(v) + eps).
/// </summary>
internal static class AdamStep
{
    /// <param name="isDecoupled">AdamW: weight decay shrinks the parameter itself and is not part of the gradient.</param>
    public static void Apply(GradientList list, AdamMoments[] moments, AdamOptions options, bool isDecoupled)
    {
        // Parameters that got their first gradient later are at another step; almost always there is one round.
        foreach (var steps in moments.Select(moment => moment.step).Distinct().ToArray())
        {
            var chosen = Enumerable.Range(0, moments.Length).Where(i => moments[i].step == steps).ToArray();
            Advance(Pick(list.Parameters, chosen), Pick(list.Gradients, chosen), Pick(moments, chosen), options, isDecoupled);
        }
    }

    private static void Advance(Parameter[] parameters, torch.Tensor[] gradients, AdamMoments[] moments, AdamOptions options, bool isDecoupled)
    {
        var (lr, beta1, beta2) = (options.LearningRate!.Value, options.beta1!.Value, options.beta2!.Value);
        var decay = options.weight_decay!.Value;
        if (options.maximize!.Value) gradients = MultiTensor.Negate(gradients);
        if (isDecoupled) MultiTensor.Multiply(parameters, 1 - (lr * decay));
        else if (decay != 0) gradients = MultiTensor.Sum(gradients, parameters, decay);

        foreach (var moment in moments) moment.step++;
        var step = moments[0].step;
        var mean = Array.ConvertAll(moments, moment => moment.exp_avg);
        var square = Array.ConvertAll(moments, moment => moment.exp_avg_sq);
        MultiTensor.Multiply(mean, beta1);
        MultiTensor.Add(mean, gradients, 1 - beta1);
        MultiTensor.Multiply(square, beta2);
        MultiTensor.AddProduct(square, gradients, gradients, 1 - beta2);

        var divisors = MultiTensor.Roots(options.amsgrad!.Value ? Largest(moments) : square);
        MultiTensor.Multiply(divisors, 1 / Math.Sqrt(1 - Math.Pow(beta2, step)));
        MultiTensor.Add(divisors, options.eps!.Value);
        MultiTensor.AddQuotient(parameters, mean, divisors, -lr / (1 - Math.Pow(beta1, step)));
    }

    private static torch.Tensor[] Largest(AdamMoments[] moments) => Array.ConvertAll(moments, moment =>
    {
        using var larger = moment.max_exp_avg_sq!.maximum(moment.exp_avg_sq);
        return moment.max_exp_avg_sq.copy_(larger);
    });

    private static T[] Pick<T>(T[] all, int[] chosen) => chosen.Length == all.Length ? all : Array.ConvertAll(chosen, i => all[i]);
}
