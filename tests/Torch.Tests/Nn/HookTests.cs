using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Torch.Tests.Nn;

public sealed class HookTests : IDisposable
{
    private readonly TorchSharp.Modules.Linear linear = Linear(2, 3);

    public void Dispose() => linear.Dispose();

    [Fact]
    public void ForwardHook_SeesInputAndResultOfEveryCall()
    {
        using var scope = NewDisposeScope();
        var seen = new List<(long[] Input, long[] Output)>();
        linear.register_forward_hook((_, input, output) =>
        {
            seen.Add((input.shape, output.shape));
            return output;
        });

        linear.call(zeros(4, 2));
        linear.call(zeros(5, 2));

        Assert.Equal([[4, 2], [5, 2]], seen.Select(call => call.Input));
        Assert.Equal([[4, 3], [5, 3]], seen.Select(call => call.Output));
    }

    [Fact]
    public void ForwardHook_ThatReturnsATensor_TakesTheResultsPlace()
    {
        using var scope = NewDisposeScope();
        linear.register_forward_hook((_, _, output) => output * 0 + 7);

        Assert.Equal([7, 7, 7], linear.call(zeros(1, 2)).data<float>().ToArray());
    }

    [Fact]
    public void ForwardPreHook_ThatReturnsATensor_TakesTheInputsPlace()
    {
        using var scope = NewDisposeScope();
        linear.register_forward_pre_hook((_, _) => zeros(6, 2));

        Assert.Equal([6, 3], linear.call(zeros(1, 2)).shape);
    }

    [Fact]
    public void ForwardHook_Removed_IsNotCalled()
    {
        using var scope = NewDisposeScope();
        var calls = 0;
        var hook = linear.register_forward_hook((_, _, output) =>
        {
            calls++;
            return output;
        });

        hook.remove();
        linear.call(zeros(1, 2));

        Assert.Equal(0, calls);
    }
}
