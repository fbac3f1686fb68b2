using Orchestrator.Sweeps;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>What pages, tables and plans read.</summary>
public abstract class ReadConformance(StoreUnderTest store) : Conformance(store)
{
    [Fact]
    public async Task ListSweeps_Several_GivesTheNewestFirstWithCounts()
    {
        await Sweeps.SubmitAsync(ASweep.Plan("older", cells: 2), Stop);
        Store.Clock.Advance(OneSecond);
        var newer = ASweep.Plan("newer", cells: 3, firstLevel: 5);
        await Sweeps.SubmitAsync(newer, Stop);
        await Leases.FinishAsync(await StartAsync(newer.Trials[0].Id), ATrial.Result(), Stop);
        var half = await StartAsync(newer.Trials[1].Id);
        await Leases.RenewAsync(half, LeaseFor, new TrialProgress(1, 2, 0, 10, 100), Stop);

        var listed = await Sweeps.ListAsync(Stop);

        Assert.Equal(["newer", "older"], listed.Select(sweep => sweep.Name));
        Assert.Equal((3, 3, 1, 1, 1), (listed[0].Cells, listed[0].Total, listed[0].Count(TrialState.Succeeded), listed[0].Count(TrialState.Running), listed[0].Count(TrialState.Queued)));
        Assert.Equal(0.5, listed[0].Fraction, 12);
        Assert.Null(listed[0].FinishedAt);
        Assert.Equal(Store.Clock.GetUtcNow().UtcDateTime, listed[0].CreatedAt);
        Assert.Equal(DateTimeKind.Utc, listed[0].CreatedAt.Kind);
    }

    [Fact]
    public async Task FindSweep_AllTrialsEnded_SaysWhenTheLastOneDid()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result(), Stop);
        Store.Clock.Advance(OneSecond);
        await Leases.FailAsync(await StartAsync(plan.Trials[1].Id), FailureCause.Diverged, "NaN", RetryPolicy.Default, Stop);

        var summary = (await Sweeps.FindAsync(plan.SweepId, Stop))!.Summary;

        Assert.Equal(Store.Clock.GetUtcNow().UtcDateTime, summary.FinishedAt);
        Assert.Equal(1, summary.Fraction, 12);
    }

    [Fact]
    public async Task FindSweep_Submitted_GivesTheDefinitionAndItsCells()
    {
        var plan = ASweep.Plan(cells: 2) with { Objective = new Objective("test_loss", Maximize: false) };
        await Sweeps.SubmitAsync(plan, Stop);

        var detail = (await Sweeps.FindAsync(plan.SweepId, Stop))!;

        Assert.Equal((plan.DefinitionText, plan.Objective, plan.Training, plan.Description), (detail.DefinitionText, detail.Objective, detail.Training, detail.Summary.Description));
        Assert.Equal(plan.Cells.Select(Describe), detail.Cells.Select(Describe));
    }

    [Fact]
    public async Task FindSweep_Unknown_GivesNothing() => Assert.Null(await Sweeps.FindAsync("nothing", Stop));

    [Fact]
    public async Task ListTrials_UnknownSweep_IsEmpty() => Assert.Empty(await Trials.ListAsync("nothing", Stop));

    [Fact]
    public async Task FindTrial_Submitted_GivesItsConfigurationAndHash()
    {
        var plan = ASweep.Plan();
        await Sweeps.SubmitAsync(plan, Stop);

        var detail = await FindAsync(plan.Trials[0].Id);

        Assert.Equal((plan.Trials[0].Config, plan.Trials[0].Hash), (detail.Config, detail.Hash));
        Assert.Equal([plan.SweepId], detail.Sweeps);
    }

    [Fact]
    public async Task FindTrial_Unknown_GivesNothing() => Assert.Null(await Trials.FindAsync(new TrialId(42), Stop));

    [Fact]
    public async Task Resolve_Prefix_GivesTheTrialsThatBeginWithIt()
    {
        var plan = ASweep.Plan(cells: 40);
        await Sweeps.SubmitAsync(plan, Stop);
        var wanted = plan.Trials[7].Id;

        Assert.Equal([wanted], await Trials.ResolveAsync(wanted.ToString(), 10, Stop));
        Assert.Equal([wanted], await Trials.ResolveAsync(wanted.Short, 10, Stop));
        Assert.Equal(
            plan.Trials.Count(trial => trial.Id.ToString()[0] == wanted.ToString()[0]),
            (await Trials.ResolveAsync(wanted.ToString()[..1], 100, Stop)).Count);
    }

    [Fact]
    public async Task Resolve_EveryFirstDigit_FindsEveryTrialOnce()
    {
        await Sweeps.SubmitAsync(ASweep.Plan(cells: 40), Stop);

        Assert.Equal(40, (await ResolveEveryFirstDigitAsync()).Distinct().Count());
    }

    [Theory]
    [InlineData("")]
    [InlineData("xyz")]
    [InlineData("00000000000000000")]
    public async Task Resolve_WhatIsNoPrefix_GivesNothing(string prefix)
    {
        await AddTrialAsync();

        Assert.Empty(await Trials.ResolveAsync(prefix, 10, Stop));
    }

    [Fact]
    public async Task ReadCurves_TrialsWithoutEpochs_AreEmpty()
    {
        var trial = await AddTrialAsync();

        Assert.Empty((await Trials.ReadCurvesAsync([trial], Stop))[trial]);
    }

    [Fact]
    public async Task ReadStates_PlannedTrials_GivesThoseThatExist()
    {
        var plan = ASweep.Plan(cells: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        await StartAsync(plan.Trials[1].Id);

        var states = await Plans.ReadStatesAsync([plan.Trials[0].Id, plan.Trials[1].Id, new TrialId(42)], Stop);

        Assert.Equal(
            new Dictionary<TrialId, TrialState> { [plan.Trials[0].Id] = TrialState.Queued, [plan.Trials[1].Id] = TrialState.Running },
            states.ToDictionary());
    }

    [Fact]
    public async Task ReadSpeeds_FinishedTrialsOfOneKind_GivesTheirMean()
    {
        var plan = ASweep.Plan(seeds: 2);
        await Sweeps.SubmitAsync(plan, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[0].Id), ATrial.Result() with { TrainSeconds = 10 }, Stop);
        await Leases.FinishAsync(await StartAsync(plan.Trials[1].Id), ATrial.Result() with { TrainSeconds = 20 }, Stop);

        var speed = Assert.Single(await Plans.ReadSpeedsAsync(Stop));

        // 2 epochs of 1,000 images in 10 s and in 20 s: 200 and 100 images per second.
        Assert.Equal(new RecordedSpeed("cpu", "resnet20", "fashion-mnist", "se", "standard", Precision.Fp32, 150, 2), speed);
    }

    private static (int Index, string Hash, bool IsBaseline, int? BaselineCell, string Factors) Describe(PlannedCell cell) =>
        (cell.Index, cell.Hash, cell.IsBaseline, cell.BaselineCell, string.Join(", ", cell.Factors));

    private async Task<IReadOnlyList<TrialId>> ResolveEveryFirstDigitAsync()
    {
        var pages = await Task.WhenAll("0123456789abcdef".Select(digit => Trials.ResolveAsync(digit.ToString(), 100, Stop)));
        return [.. pages.SelectMany(page => page)];
    }
}
