using Orchestrator.Catalog;
using Orchestrator.Worker.Modules;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Modules;

public sealed class ConvolutionalBlockAttentionTests
{
    [Fact]
    public void SpatialGate_AtItsStart_IsOneHalfEverywhere()
    {
        using var scope = NewDisposeScope();
        var x = AModule.Normal([2, 4, 5, 5]);
        using var cbam = (ConvolutionalBlockAttention)AModule.Gate("cbam", 4, ("reduction", OptionValue.Of(1)));
        var channel = (PooledChannelGate)cbam.named_children().Single(child => child.Item1 == "channel").Item2;

        Assert.True(allclose(x * channel.call(x) / 2, cbam.call(x)));
    }

    [Fact]
    public void Pools_OfNormAndLogSumExp_AreAddedUp()
    {
        using var scope = NewDisposeScope();
        using var gate = new PooledChannelGate(1, reduction: 1, ["lp", "lse"]);
        var state = gate.state_dict();
        using (no_grad())
        {
            state["squeeze.weight"].fill_(1);
            state["squeeze.bias"].fill_(0);
            state["excite.weight"].fill_(0.5);
            state["excite.bias"].fill_(-1);
        }

        var x = tensor(new float[] { 3, 0, 4, 0 }).view(1, 1, 2, 2);

        var (norm, logSumExp) = (5.0, Math.Log(Math.Exp(3) + Math.Exp(4) + 2));
        var expected = 1 / (1 + Math.Exp(-((norm * 0.5) - 1 + (logSumExp * 0.5) - 1)));
        Assert.Equal(expected, gate.call(x).item<float>(), 1e-6);
    }
}
