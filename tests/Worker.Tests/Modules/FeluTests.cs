using Orchestrator.Worker.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Modules;

/// <summary>FeLU with a trained α: x above 0, α (e^x − 1) up to 0.</summary>
public sealed class FeluTests
{
    [Fact]
    public void TrainedFelu_AtItsStart_EqualsTheFixedOne()
    {
        using var scope = NewDisposeScope();
        using var felu = new TrainedFelu(3, start: 0.5);
        var x = tensor(new float[,] { { -2, -0.25f, 0 }, { 0.25f, 2, -30 } });

        Assert.True(allclose(functional.elu(x, 0.5), felu.call(x), rtol: 1e-6));
    }

    [Fact]
    public void TrainedFelu_HasTheGradientsOfItsFormula()
    {
        using var scope = NewDisposeScope();
        using var felu = new TrainedFelu(3, start: 0.5);
        var x = tensor(new float[,] { { -1, 0, 2 } }).with_requires_grad();

        felu.call(x).sum().backward();

        // α e^x up to and including 0, then 1; and e^x − 1 for α, 0 above.
        Assert.Equal([0.5f * MathF.Exp(-1), 0.5f, 1], x.grad!.data<float>(), Close);
        Assert.Equal([MathF.Exp(-1) - 1, 0, 0], felu.parameters().Single().grad!.data<float>(), Close);
    }

    private static bool Close(float expected, float actual) => MathF.Abs(expected - actual) < 1e-6f;
}
