using Orchestrator.Worker.Cost;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Tests.Modules;

namespace Orchestrator.Worker.Tests.Cost;

public sealed class LatencyMeterTests : IDisposable
{
    private static readonly FeatureShape Image = new(8, 4, 4);

    private readonly TorchSharp.torch.nn.Module<TorchSharp.torch.Tensor, TorchSharp.torch.Tensor> _gate = AModule.Gate("se", 8);

    public void Dispose() => _gate.Dispose();

    [Fact]
    public void Measure_WithEnoughTime_WarmsUpAndMeasuresEveryBatchSize()
    {
        var meter = new LatencyMeter(TimeSpan.FromMinutes(1), TimeProvider.System);

        var reports = meter.Measure(_gate, Image, () => false)!;

        Assert.Equal([1, 128], reports.Select(report => report.Batch));
        Assert.All(reports, report => Assert.Equal((LatencyMeter.WarmUpBatches, LatencyMeter.MeasuredBatches), (report.WarmUpBatches, report.MeasuredBatches)));
        Assert.All(reports, report => Assert.InRange(report.MedianMilliseconds, double.Epsilon, report.P95Milliseconds));
        Assert.All(reports, report => Assert.Equal(1000 * report.Batch / report.MedianMilliseconds, report.ImagesPerSecond));
    }

    [Fact]
    public void Measure_WithoutTime_MeasuresTheFewestBatchesAndSaysSo()
    {
        var meter = new LatencyMeter(TimeSpan.Zero, TimeProvider.System);

        var reports = meter.Measure(_gate, Image, () => false)!;

        Assert.All(reports, report => Assert.Equal((1, LatencyMeter.FewestBatches), (report.WarmUpBatches, report.MeasuredBatches)));
    }

    [Fact]
    public void Measure_AskedToStop_GivesNoReport() =>
        Assert.Null(new LatencyMeter(TimeSpan.FromMinutes(1), TimeProvider.System).Measure(_gate, Image, () => true));

    [Theory]
    [InlineData(1000, 4000, 1.0)]
    [InlineData(4000, 4000, 4.0)]
    public void BusyCores_AreTheShareOfAllCoresTicks(long busy, long total, double ofFour)
    {
        var before = new ProcessorLoad(500, 10_000);

        var cores = before.BusyCoresUntil(new ProcessorLoad(500 + busy, 10_000 + total));

        Assert.Equal(ofFour / 4 * Environment.ProcessorCount, cores!.Value, 1e-9);
    }

    [Fact]
    public void BusyCores_OverNoTime_AreNotKnown() => Assert.Null(new ProcessorLoad(1, 2).BusyCoresUntil(new ProcessorLoad(1, 2)));
}
