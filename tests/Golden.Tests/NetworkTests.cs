using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Orchestrator.Golden.Tests;

/// <summary>Whole networks with a module where its authors put it give the authors' logits, loss and gradients in 32 bits.</summary>
public sealed class NetworkTests
{
    /// <summary>Every case of the folder.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids => GoldenSuite.Networks.Ids("network");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Network_WithItsModule_GivesTheReferencesLogitsAndGradients(string id)
    {
        var entry = GoldenSuite.Networks.Cases[id];
        using var scope = NewDisposeScope();
        using var file = GoldenSuite.Networks.Read(entry);
        var golden = file.Tensors;
        var keys = GoldenSuite.Networks.Keys(entry);
        var subject = NetworkSubjects.For(entry);
        subject.Load(keys);
        var input = WeightFormula.Stream("input", entry.InputShape, unit => unit);
        Assert.Equal(entry.Params, subject.Network.parameters().Sum(parameter => parameter.numel()));

        subject.Network.eval();
        using (no_grad())
            Close.Equal("eval/logits", golden["eval/logits"], subject.Network.call(input), entry.Tol["eval/logits"]);

        subject.Network.train();
        var logits = subject.Network.call(input);
        var loss = cross_entropy(logits, golden["labels"]);
        loss.backward();
        Close.Equal("train/logits", golden["train/logits"], logits, entry.Tol["train/logits"]);
        Close.Equal("train/loss", golden["train/loss"], loss, entry.Tol["train/loss"]);
        var gradients = new GradientDigest(subject, keys);
        Close.Equal("train/grad_norm", golden["train/grad_norm"], gradients.Norms(), entry.Tol["train/grad_norm"]);
        Close.Equal("train/grad_dot", golden["train/grad_dot"], gradients.Products(), entry.Tol["train/grad_dot"]);
    }
}
