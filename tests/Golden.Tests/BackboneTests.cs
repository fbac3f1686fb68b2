using Orchestrator.Worker.Folding;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Golden.Tests;

/// <summary>Whole backbones give the reference's logits, stage outputs, loss and gradient norms in 32 bits.</summary>
public sealed class BackboneTests
{
    private const int ValuesOfAStage = 15;

    /// <summary>The backbone cases of the index.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids => GoldenSuite.Parts.Ids("backbone");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Backbone_InEvaluation_GivesTheReferencesStagesAndLogits(string id)
    {
        var entry = GoldenSuite.Parts.Cases[id];
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var subject = Build(entry);
        using var file = GoldenSuite.Parts.Read(entry);
        var golden = file.Tensors;
        subject.Network.eval();

        var stages = StageOutputs.Of(entry.Module, subject.Network, golden["input"]);
        Assert.Equal(golden.Keys.Where(key => key.StartsWith("eval/stage/", StringComparison.Ordinal)).Order(), stages.Keys.Order());
        foreach (var (name, output) in stages)
        {
            var digest = cat([output.reshape(-1).slice(0, 0, ValuesOfAStage, 1), output.mean().view(1)]);
            Close.Equal(name, golden[name], digest, entry.Tol[name]);
        }

        Close.Equal("eval/logits", golden["eval/logits"], subject.Network.call(golden["input"]), entry.Tol["eval/logits"]);
        Assert.Equal(entry.Params, subject.Network.parameters().Sum(parameter => parameter.numel()));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Backbone_InTraining_GivesTheReferencesLossAndGradients(string id)
    {
        var entry = GoldenSuite.Parts.Cases[id];
        using var scope = NewDisposeScope();
        var subject = Build(entry);
        using var file = GoldenSuite.Parts.Read(entry);
        var golden = file.Tensors;
        subject.Network.train();

        var logits = subject.Network.call(golden["input"]);
        var loss = cross_entropy(logits, golden["labels"]);
        loss.backward();

        Close.Equal("train/logits", golden["train/logits"], logits, entry.Tol["train/logits"]);
        Close.Equal("train/loss", golden["train/loss"], loss, entry.Tol["train/loss"]);
        var gradients = new GradientDigest(subject, GoldenSuite.Parts.Keys(entry));
        Close.Equal("train/grad_norm", golden["train/grad_norm"], gradients.Norms(), entry.Tol["train/grad_norm"]);
        Close.Equal("train/grad_dot", golden["train/grad_dot"], gradients.Products(), entry.Tol["train/grad_dot"]);
    }

    [Fact]
    public void WeightFormula_ForTheReadmesStreams_GivesItsCheckValues()
    {
        Assert.Equal([0.5980662107467651, 0.3703484535217285, 0.9605294466018677], new uint[] { 0, 1, 2 }.Select(index => WeightFormula.Unit(WeightFormula.Seed("input"), index)));
        var kernel = WeightFormula.Value(new GoldenKey("conv1.0.weight", [64, 3, 3, 3], "weight", true));
        Assert.Equal((float)0.22856196761131287, kernel.reshape(-1)[0].item<float>());
    }

    [Fact]
    public void RepVgg_Folded_GivesTheReferencesDeployForm()
    {
        var entry = GoldenSuite.Parts.Cases["repvgg_a0"];
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var network = Build(entry).Network;
        using var file = GoldenSuite.Parts.Read(entry);
        var golden = file.Tensors;

        NetworkFolding.Fold(network);

        Close.Equal("deploy/logits", golden["deploy/logits"], network.call(golden["input"]), entry.Tol["deploy/logits"]);
        Close.Equal("deploy/first_kernel", golden["deploy/first_kernel"], network.get_parameter("stem.dense.weight")!, entry.Tol["deploy/first_kernel"]);
        Close.Equal("deploy/first_bias", golden["deploy/first_bias"], network.get_parameter("stem.dense.bias")!, entry.Tol["deploy/first_bias"]);
        Close.Equal("deploy/last_bias", golden["deploy/last_bias"], network.get_parameter("layer4.0.dense.bias")!, entry.Tol["deploy/last_bias"]);
        Assert.Equal(entry.ParamsDeploy, network.parameters().Sum(parameter => parameter.numel()));
    }

    private static Subject Build(GoldenCase entry)
    {
        var subject = Subjects.For(entry);
        subject.Network.load_state_dict(GoldenSuite.Parts.Keys(entry).ToDictionary(key => subject.NameOf(key.Name), WeightFormula.Value));
        return subject;
    }
}
