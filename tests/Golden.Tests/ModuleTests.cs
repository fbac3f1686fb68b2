using static TorchSharp.torch;

namespace Orchestrator.Golden.Tests;

/// <summary>Modules and blocks give the reference's outputs, gradients and running statistics in 32 bits.</summary>
public sealed class ModuleTests
{
    /// <summary>The module cases of the index.</summary>
    public static IEnumerable<TheoryDataRow<string>> Ids => GoldenSuite.Parts.Ids("module");

    [Theory]
    [MemberData(nameof(Ids))]
    public void Module_OnTheGoldenInput_GivesTheReferencesNumbers(string id)
    {
        var entry = GoldenSuite.Parts.Cases[id];
        using var scope = NewDisposeScope();
        var subject = Subjects.For(entry);
        using var file = GoldenSuite.Parts.Read(entry);
        var golden = file.Tensors;
        using var network = subject.Network;
        subject.Load(entry, golden);

        network.train(entry.Mode == "train");
        var input = golden["input"].clone().with_requires_grad();
        var output = network.call(input);
        (output * golden["r"]).sum().backward();

        var measured = new Dictionary<string, Tensor> { ["output"] = output, ["grad/input"] = input.grad! };
        foreach (var (name, parameter) in network.named_parameters())
            measured[$"grad/{name}"] = parameter.grad!;
        foreach (var (name, buffer) in network.named_buffers())
            measured[$"after/{name}"] = buffer;
        Assert.All(entry.Expect, key => Close.Equal(
            key, golden[key], measured[subject.NameOf(key[(entry.Mode.Length + 1)..])], entry.Tol.GetValueOrDefault(key)));
        Assert.Equal(entry.Params, network.parameters().Sum(parameter => parameter.numel()));
    }
}
