using static TorchSharp.torch;

namespace Orchestrator.Worker.Penalties;

/// <summary>
/// The penalty λ·Σ|γ| over the module's own scale factors (NAM, equation 4), applied as a subgradient λ·sign(γ) with sign(0) = 0, after
/// the backward pass: the way of network slimming and of the authors' code. The task loss that is reported does not contain it.
/// </summary>
/// <param name="factors">The γ; at least one.</param>
/// <param name="weight">λ.</param>
public sealed class ScaleFactorPenalty(ScaleFactors factors, double weight)
{
    /// <summary>λ·Σ|γ| now.</summary>
    public double Value()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        return weight * factors.All.Sum(gamma => gamma.abs().sum(ScalarType.Float64).item<double>());
    }

    /// <summary>Adds the subgradient to the gradients. Called between backward pass and optimizer step.</summary>
    public void AddGradient()
    {
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        foreach (var gamma in factors.All)
        {
            if (gamma.grad is { } gradient) gradient.add_(gamma.sign(), alpha: weight);
            else gamma.grad = (gamma.sign() * weight).DetachFromDisposeScope();
        }
    }
}
