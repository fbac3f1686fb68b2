using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Golden.Tests;

/// <summary>Whole backbones give the reference's logits, stage outputs, loss and gradient norms in 32 bits.</summary>
public sealed class BackboneTests
{
    private const int ValuesOfAStage = 15;

    /// <summary>The backbone cases of the index.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids => GoldenSuite.Ids("backbone");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Backbone_InEvaluation_GivesTheReferencesStagesAndLogits(string id)
    {
        var entry = GoldenSuite.Cases[id];
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var subject = Build(entry);
        using var file = GoldenSuite.Read(entry);
        var golden = file.Tensors;
        subject.Network.eval();

        var stages = StageOutputs(subject.Network, golden["input"], splitsStem: golden.ContainsKey("eval/stage/bn1"));
        foreach (var (name, output) in stages)
        {
            var expected = golden.Single(pair => pair.Key.StartsWith("eval/stage/", StringComparison.Ordinal) && Ours(pair.Key) == name);
            var digest = cat([output.reshape(-1).slice(0, 0, ValuesOfAStage, 1), output.mean().view(1)]);
            Close.Equal(expected.Key, expected.Value, digest, entry.Tol[expected.Key]);
        }

        Close.Equal("eval/logits", golden["eval/logits"], subject.Network.call(golden["input"]), entry.Tol["eval/logits"]);
        Assert.Equal(entry.Params, subject.Network.parameters().Sum(parameter => parameter.numel()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Backbone_InTraining_GivesTheReferencesLossAndGradients(string id)
    {
        var entry = GoldenSuite.Cases[id];
        using var scope = NewDisposeScope();
        var subject = Build(entry);
        using var file = GoldenSuite.Read(entry);
        var golden = file.Tensors;
        Assert.SkipUnless(golden.ContainsKey("train/logits"), "The case has no train pass.");
        subject.Network.train();

        var logits = subject.Network.call(golden["input"]);
        var loss = cross_entropy(logits, golden["labels"]);
        loss.backward();

        Close.Equal("train/logits", golden["train/logits"], logits, entry.Tol["train/logits"]);
        Close.Equal("train/loss", golden["train/loss"], loss, entry.Tol["train/loss"]);
        var parameters = subject.Network.named_parameters().ToDictionary(pair => pair.Item1, pair => pair.Item2);
        var trained = GoldenSuite.Keys(entry).Where(key => key.Param).ToList();
        var gradients = trained.Select(key => parameters[subject.NameOf(key.Name)].grad!.to_type(ScalarType.Float64)).ToList();
        Close.Equal("train/grad_norm", golden["train/grad_norm"], stack(gradients.Select(gradient => gradient.norm())), entry.Tol["train/grad_norm"]);
        var products = trained.Zip(gradients, (key, gradient) => (gradient * WeightFormula.Stream($"probe/{key.Name}", key.Shape, unit => unit)).sum());
        Close.Equal("train/grad_dot", golden["train/grad_dot"], stack(products), entry.Tol["train/grad_dot"]);
    }

    [Fact]
    public void WeightFormula_ForTheReadmesStreams_GivesItsCheckValues()
    {
        Assert.Equal([0.5980662107467651, 0.3703484535217285, 0.9605294466018677], new uint[] { 0, 1, 2 }.Select(index => WeightFormula.Unit(WeightFormula.Seed("input"), index)));
        var kernel = WeightFormula.Value(new GoldenKey("conv1.0.weight", [64, 3, 3, 3], "weight", true));
        Assert.Equal((float)0.22856196761131287, kernel.reshape(-1)[0].item<float>());
    }

    private static Subject Build(GoldenCase entry)
    {
        var subject = Subjects.For(entry);
        Assert.SkipWhen(subject is null, $"The backbone '{entry.Module}' is not known yet.");
        var weights = GoldenSuite.Keys(entry).ToDictionary(key => subject!.NameOf(key.Name), WeightFormula.Value);
        subject!.Network.load_state_dict(weights);
        return subject;
    }

    /// <summary>What each child of the network gives, under the names of the references' children.</summary>
    private static Dictionary<string, Tensor> StageOutputs(Module<Tensor, Tensor> network, Tensor input, bool splitsStem)
    {
        var children = network.named_children().ToDictionary(pair => pair.Item1, pair => (Module<Tensor, Tensor>)pair.Item2);
        var outputs = new Dictionary<string, Tensor>();
        var stem = children["conv1"].call(input);
        if (splitsStem) outputs["conv1"] = stem;
        // The references' ReLU works in place, so what they recorded for bn1 is its output after the ReLU.
        var features = children["bn1"].call(stem).relu();
        outputs[splitsStem ? "bn1" : "conv1"] = features;
        foreach (var stage in new[] { "layer1", "layer2", "layer3", "layer4" })
            outputs[stage] = features = children[stage].call(features);
        var pooled = features.mean([2, 3]);
        if (!splitsStem) outputs["avg_pool"] = pooled;
        outputs["fc"] = children["fc"].call(pooled);
        return outputs;
    }

    private static string Ours(string stage) => stage["eval/stage/".Length..] switch
    {
        "conv2_x" => "layer1",
        "conv3_x" => "layer2",
        "conv4_x" => "layer3",
        "conv5_x" => "layer4",
        var same => same,
    };
}
