using Orchestrator.Worker.Folding;
using static TorchSharp.torch;

namespace Orchestrator.Golden.Tests;

/// <summary>Folded modules have the reference's deploy weights, and give the training form's output in evaluation mode.</summary>
public sealed class DeployTests
{
    /// <summary>Of the largest weight: how far the reference's own fold is from ours when both round to 32 bits.</summary>
    private const double WeightTolerance = 1e-6;

    /// <summary>The evaluation cases of the index with a deploy form.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids =>
        GoldenSuite.Parts.Cases.Values
            .Where(entry => entry is { Kind: "module", Mode: "eval", Module: "rcam" or "repvgg-block" })
            .Select(entry => new TheoryDataRow<string>(entry.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Fold_OfTheGoldenState_GivesTheReferencesDeployForm(string id)
    {
        var entry = GoldenSuite.Parts.Cases[id];
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var subject = Subjects.For(entry);
        using var file = GoldenSuite.Parts.Read(entry);
        subject.Load(entry, file.Tensors);

        var folded = NetworkFolding.Fold(subject.Network);

        var state = subject.Network.state_dict();
        var layer = entry.Module == "rcam" ? "map" : "dense";
        Assert.Equal(1, folded);
        Assert.Equal([$"{layer}.weight", $"{layer}.bias"], state.Keys.Where(key => !key.StartsWith("module.", StringComparison.Ordinal)));
        Near(file.Tensors["deploy/weight"], state[$"{layer}.weight"]);
        Near(file.Tensors["deploy/bias"], state[$"{layer}.bias"]);
        Close.Equal("eval/output", file.Tensors["eval/output"], subject.Network.call(file.Tensors["input"]), entry.Tol["eval/output"]);
    }

    private static void Near(Tensor expected, Tensor actual) =>
        Close.Equal("deploy", expected, actual, WeightTolerance * Math.Max(1, expected.abs().max().item<float>()));
}
