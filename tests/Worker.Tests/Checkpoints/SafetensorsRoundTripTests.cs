using Orchestrator.Worker.Checkpoints;
using TorchSharp;
using static TorchSharp.torch;

namespace Orchestrator.Worker.Tests.Checkpoints;

public sealed class SafetensorsRoundTripTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly DisposeScope scope = NewDisposeScope();

    private string Path => System.IO.Path.Combine(folder.Path, "model.safetensors");

    public void Dispose()
    {
        scope.Dispose();
        folder.Dispose();
    }

    public static TheoryData<ScalarType> Types =>
        [float64, float32, float16, bfloat16, int64, int32, int16, int8, uint8, @bool];

    [Theory]
    [MemberData(nameof(Types))]
    public void ATensorOfEachType_ComesBackAsItWas(ScalarType type)
    {
        var tensor = (randn(3, 5) * 3).to(type);

        SafetensorsFile.Write(Path, new Dictionary<string, Tensor> { ["x"] = tensor });

        using var content = SafetensorsFile.Read(Path);
        Assert.Equal(type, content.Tensors["x"].dtype);
        Assert.Equal([3L, 5L], content.Tensors["x"].shape);
        Assert.True(content.Tensors["x"].Equals(tensor));
    }

    [Fact]
    public void ScalarsAndEmptyTensors_KeepTheirShapes()
    {
        SafetensorsFile.Write(Path, new Dictionary<string, Tensor> { ["scalar"] = tensor(7L), ["empty"] = zeros(0, 4) });

        using var content = SafetensorsFile.Read(Path);
        Assert.Equal(7L, content.Tensors["scalar"].item<long>());
        Assert.Equal([0L, 4L], content.Tensors["empty"].shape);
    }

    [Fact]
    public void ATransposedTensor_IsWrittenInRowMajorOrder()
    {
        var tensor = arange(6).reshape(2, 3).t();

        SafetensorsFile.Write(Path, new Dictionary<string, Tensor> { ["x"] = tensor });

        using var content = SafetensorsFile.Read(Path);
        Assert.Equal([0L, 3L, 1L, 4L, 2L, 5L], content.Tensors["x"].data<long>().ToArray());
    }

    [Fact]
    public void Metadata_ComesBack()
    {
        SafetensorsFile.Write(Path, new Dictionary<string, Tensor>(), new Dictionary<string, string> { ["trial"] = "7f3a", ["name"] = "ü \"quoted\"" });

        using var content = SafetensorsFile.Read(Path);
        Assert.Equal("7f3a", content.Metadata["trial"]);
        Assert.Equal("ü \"quoted\"", content.Metadata["name"]);
    }

    [Fact]
    public void EqualContent_GivesEqualBytes_WhateverTheOrder()
    {
        var (a, b) = (ones(2), zeros((long[])[3], int64));
        SafetensorsFile.Write(Path, new Dictionary<string, Tensor> { ["a"] = a, ["b"] = b });
        var first = File.ReadAllBytes(Path);

        SafetensorsFile.Write(Path, new Dictionary<string, Tensor> { ["b"] = b, ["a"] = a });

        Assert.Equal(first, File.ReadAllBytes(Path));
    }

    [Fact]
    public void StateOfANetwork_SavedAndLoaded_GivesTheSameOutput()
    {
        using var network = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4));
        network.call(randn(2, 3, 6, 6));
        SafetensorsFile.Write(Path, network.state_dict());
        using var other = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4));

        using (var content = SafetensorsFile.Read(Path)) other.load_state_dict(content.Tensors);

        network.eval();
        other.eval();
        var input = randn(1, 3, 6, 6);
        Assert.True(network.call(input).Equals(other.call(input)));
    }

    [Fact]
    public void Read_InsideADisposeScope_GivesTensorsThatOutliveIt()
    {
        SafetensorsFile.Write(Path, new Dictionary<string, Tensor> { ["x"] = ones(1) });

        SafetensorsContent content;
        using (NewDisposeScope()) content = SafetensorsFile.Read(Path);

        Assert.False(content.Tensors["x"].IsInvalid);
        content.Dispose();
    }

    [Fact]
    public void Write_ThatFails_LeavesTheOldFileAndNothingElse()
    {
        SafetensorsFile.Write(Path, new Dictionary<string, Tensor> { ["x"] = ones(1) });
        var before = File.ReadAllBytes(Path);

        Assert.Throws<InvalidOperationException>(() => AtomicFile.Replace(Path, stream =>
        {
            stream.WriteByte(1);
            throw new InvalidOperationException("the disk is full");
        }));

        Assert.Equal(before, File.ReadAllBytes(Path));
        Assert.Equal([Path], Directory.GetFiles(folder.Path));
    }
}
