using TorchSharp;
using TorchSharp.Native;

namespace Orchestrator.Torch.Tests.Native;

/// <summary>The slots of a worker begin their trainings at the same moment, so all of them look each operator up together.</summary>
public sealed class OpRaceTests
{
    private const int Threads = 8;
    private const int Operators = 200_000;

    [Fact]
    public void FirstCall_OnManyThreadsAtOnce_NeverSeesAnOperatorThatIsHalfLookedUp()
    {
        // More threads than cores, so that some are held up between looking and looking up. A half looked-up operator ends the process.
        Op[] operators = [.. Enumerable.Range(0, Operators).Select(_ => new Op("aten::is_nonzero"))];
        using var start = new Barrier(Threads);
        var answers = 0L;
        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() => Interlocked.Add(ref answers, CallAll(operators, start)))).ToList();

        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.Equal((long)Threads * Operators, answers);
    }

    private static int CallAll(Op[] operators, Barrier start)
    {
        using var one = torch.ones(1);
        start.SignalAndWait();
        return operators.Count(op => op.CallBool(one));
    }
}
