using Orchestrator.Worker.Modules;
using Orchestrator.Worker.Penalties;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Golden.Tests;

/// <summary>The penalty on scale factors gives the reference's value and subgradients.</summary>
public sealed class PenaltyTests
{
    /// <summary>The penalty cases of the index.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids => GoldenSuite.Parts.Ids("penalty");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Penalty_OnTheGoldenScaleFactors_GivesTheReferencesNumbers(string id)
    {
        var entry = GoldenSuite.Parts.Cases[id];
        using var scope = NewDisposeScope();
        using var file = GoldenSuite.Parts.Read(entry);
        var golden = file.Tensors;
        using var channel = new Factors(golden["gamma_channel"]);
        using var spatial = new Factors(golden["gamma_spatial"]);
        var penalty = new ScaleFactorPenalty(new ScaleFactors(nn.ModuleList<nn.Module>(channel, spatial)), entry.Hyper["lambda"].GetDouble());

        penalty.AddGradient();

        Assert.Equal(golden["value"].item<float>(), penalty.Value(), entry.Tol["value"]);
        Close.Equal("grad/gamma_channel", golden["grad/gamma_channel"], channel.Gamma.grad!, entry.Tol["grad/gamma_channel"]);
        Close.Equal("grad/gamma_spatial", golden["grad/gamma_spatial"], spatial.Gamma.grad!, entry.Tol["grad/gamma_spatial"]);
    }

    private sealed class Factors : nn.Module, IHasScaleFactors
    {
        public Factors(Tensor values)
            : base(nameof(Factors))
        {
            Gamma = new Parameter(values.clone());
            register_parameter("gamma", Gamma);
        }

        public Parameter Gamma { get; }

        public IEnumerable<Parameter> ScaleFactors => [Gamma];
    }
}
