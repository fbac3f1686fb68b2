using Orchestrator.Worker.Backbones.Layers;
using Orchestrator.Worker.Training;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Orchestrator.Worker.Tests.Backbones;

public sealed class KeyedDropoutTests
{
    [Fact]
    public void Mask_DependsOnTheSeedOfTheStepOnly()
    {
        using var scope = NewDisposeScope();
        using var dropout = new KeyedDropout(0.5);
        var x = ones(64);

        dropout.StartStep(7);
        var first = dropout.call(x);
        rand(100); // Moves libtorch's own generator.
        dropout.StartStep(7);
        var again = dropout.call(x);
        dropout.StartStep(8);
        var other = dropout.call(x);

        Assert.True(first.Equals(again));
        Assert.False(first.Equals(other));
    }

    [Fact]
    public void Output_KeepsTheMean()
    {
        using var scope = NewDisposeScope();
        using var dropout = new KeyedDropout(0.2);
        dropout.StartStep(1);

        var output = dropout.call(ones(100_000));

        // Values are 0 or 1.25: their mean has a standard deviation of 0.0016.
        Assert.Equal(1, output.mean().item<float>(), 0.008);
        Assert.Equal(1.25f, output.max().item<float>());
    }

    [Fact]
    public void WithoutASeed_TrainingIsRefusedAndEvaluationIsTheIdentity()
    {
        using var scope = NewDisposeScope();
        using var dropout = new KeyedDropout(0.5);

        Assert.Throws<InvalidOperationException>(() => dropout.call(ones(4)));
        dropout.eval();
        Assert.Equal([1f, 1, 1, 1], dropout.call(ones(4)).data<float>().ToArray());
    }

    [Fact]
    public void StepDraws_GiveEveryLayerAndStepASeedOfItsOwn()
    {
        var random = new TrialRandom(3);
        var recorder = new Recorder();
        var draws = new StepDraws(ModuleList<Module>(recorder, new Recorder()), random);

        draws.Start(0);
        draws.Start(1);
        draws.Start(1L << 33);

        Assert.Equal([random.ForLayer("0", 0), random.ForLayer("0", 1), random.ForLayer("0", 1L << 33)], recorder.Seeds);
        Assert.Equal(6, new[] { "0", "1" }.SelectMany(name => new[] { 0, 1, 1L << 33 }.Select(step => random.ForLayer(name, step))).Distinct().Count());
    }

    private sealed class Recorder() : Module(nameof(Recorder)), IDrawsPerStep
    {
        public List<ulong> Seeds { get; } = [];

        public void StartStep(ulong seed) => Seeds.Add(seed);
    }
}
