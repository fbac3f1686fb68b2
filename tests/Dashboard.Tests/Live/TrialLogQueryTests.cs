using Orchestrator.Dashboard.Live;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Live;

public sealed class TrialLogQueryTests
{
    private readonly SampleSweep _sweep = Some.WaitingSweep();
    private readonly StoreReads _reads;

    public TrialLogQueryTests()
    {
        var store = new SampleStore(_sweep);
        _reads = new StoreReads(store, store, store, store, store, new ManualTimeProvider());
    }

    private SampleTrial Trial => _sweep.Trials[0];

    private void Write(int from, int count) =>
        Trial.Log.AddRange(Enumerable.Range(from, count).Select(position => new LoggedLine(position, 1, new LogLine(SampleSweep.Now, "info", $"line {position}"))));

    private Task<TrialLog?> LoadAsync(TrialLog? previous = null) => new TrialLogQuery(Trial.Row.Trial).LoadAsync(_reads, previous, CancellationToken.None);

    [Fact]
    public async Task Load_AfterAnEarlierRead_AddsWhatIsNew()
    {
        Write(1, 3);
        var first = await LoadAsync();
        Write(4, 2);

        Assert.Equal([1, 2, 3, 4, 5], (await LoadAsync(first))!.Lines.Select(line => line.Position));
    }

    [Fact]
    public async Task Load_OfALongLog_KeepsItsEndAndCountsTheRest()
    {
        Write(1, 4_321);

        var log = await LoadAsync();

        Assert.Equal(4_321, log!.Lines[^1].Position);
        Assert.Equal((TrialLogQuery.Kept, 4_321 - TrialLogQuery.Kept), (log.Lines.Count, log.Omitted));
    }

    [Fact]
    public async Task Load_Searching_FindsLinesOfTheWholeLogInAnyCase()
    {
        Write(1, 4_321);
        var query = new TrialLogQuery(Trial.Row.Trial, "LINE 43");

        var log = await query.LoadAsync(_reads, null, CancellationToken.None);
        Write(4_322, 10);
        log = await query.LoadAsync(_reads, log, CancellationToken.None);

        // 43, 430 to 439 and 4300 to 4331.
        Assert.Equal((43, 0, 4_331), (log!.Lines.Count, log.Omitted, log.Searched));
    }

    [Fact]
    public async Task Load_WithNothingNew_IsTheSameSnapshot()
    {
        Write(1, 3);
        var first = await LoadAsync();

        Assert.Same(first, await LoadAsync(first));
    }
}
