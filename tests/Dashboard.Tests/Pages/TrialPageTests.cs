using Orchestrator.Dashboard.Components.Trials;
using Orchestrator.Dashboard.Tests.Samples;
using Orchestrator.Trials;

namespace Orchestrator.Dashboard.Tests.Pages;

public sealed class TrialPageTests
{
    private readonly SampleSweep _sweep = Some.RunningSweep();

    private Task<RenderedPage> ShowAsync(TrialState state, string query = "")
    {
        var id = Some.TrialOf(_sweep, state).Row.Trial.ToString();
        return RenderedPage.OfAsync<TrialPage>(new SampleStore(_sweep), $"/trials/{id}{query}", ("TrialId", id));
    }

    private Task<RenderedPage> ShowOfAsync(string module)
    {
        var trial = _sweep.Trials.First(trial => trial.Row.State == TrialState.Succeeded && trial.Config.Module.Name == module);
        var id = trial.Row.Trial.ToString();
        return RenderedPage.OfAsync<TrialPage>(new SampleStore(_sweep), $"/trials/{id}", ("TrialId", id));
    }

    [Fact]
    public async Task ASucceededTrial_ShowsItsResultAndWhichWeightsWereEvaluated()
    {
        var page = await ShowAsync(TrialState.Succeeded);

        Assert.Contains("Test top-1 91.29 %", page.Text, StringComparison.Ordinal);
        Assert.Contains("Weights of epoch 12 (the last)", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASucceededTrial_ShowsItsCostsByForm()
    {
        var page = await ShowOfAsync("none");

        Assert.Contains("Parameters, training form 269.4 K", page.Text, StringComparison.Ordinal);
        Assert.Contains("MACs, training form 30.82 M", page.Text, StringComparison.Ordinal);
        Assert.Contains("Parts folded 10", page.Text, StringComparison.Ordinal);
        Assert.Contains("agrees with the training form: logits by at most 3.1e−6 of 14.2", page.Text, StringComparison.Ordinal);
        Assert.Contains("Batch of 1 median 2.50 ms, 95 % within 3.00 ms, 400 images/s; 500 batches, 1 thread; the device was shared", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASucceededTrialWithScaleFactors_ShowsTheirHistogram()
    {
        var page = await ShowOfAsync("nam");

        Assert.Contains("Scale factors |γ| of the module", page.Text, StringComparison.Ordinal);
        Assert.Contains("layer1.0.module.norm.weight 4 12", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFailedTrial_ShowsCauseAndMessage()
    {
        var page = await ShowAsync(TrialState.Failed);

        Assert.Contains("Failed: diverged.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The training loss was NaN in epoch 4, step 31.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunningTrial_ShowsHowFarItIsAndWhere()
    {
        var page = await ShowAsync(TrialState.Running);

        Assert.Contains("5 of 12 epochs, step 40 of 157", page.Text, StringComparison.Ordinal);
        Assert.Contains("on node-a-41", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQueuedTrial_SaysThatNobodyHasTakenIt()
    {
        var page = await ShowAsync(TrialState.Queued);

        Assert.Contains("No worker has taken it yet.", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_ShowOutcomeCauseWorkerAndToken()
    {
        var page = await ShowAsync(TrialState.Failed);

        Assert.Contains("1 failed: diverged node-a-41 9 min ago 7 min 7 The training loss", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfigurationTab_ShowsFactorsTrainingAndEnvironment()
    {
        var page = await ShowAsync(TrialState.Succeeded, "?tab=configuration");

        Assert.Contains("Optimizer sgd, rate 0.1, momentum 0.9, Nesterov, weight decay 0.0005", page.Text, StringComparison.Ordinal);
        Assert.Contains("libtorch 1.13.1 (system)", page.Text, StringComparison.Ordinal);
        Assert.Contains("Resumed at epoch never interrupted", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogTab_ShowsTheLines()
    {
        var page = await ShowAsync(TrialState.Running, "?tab=log");

        Assert.Equal(5, page.All("id=\"(line-\\d+)\"").Count);
        Assert.Contains("epoch 5/12: loss", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogTab_WithoutALine_SaysSo()
    {
        var page = await ShowAsync(TrialState.Queued, "?tab=log");

        Assert.Contains("No line yet", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheWayBack_LeadsToTheSweep()
    {
        var page = await ShowAsync(TrialState.Running);

        Assert.Contains("<a href=\"/sweeps/quickstart-1f2e3d4c\">quickstart-1f2e3d4c</a>", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("short")]
    [InlineData("zzzzzzzzzzzzzzzz")]
    public async Task AnUnknownOrBrokenId_IsNotFound(string id)
    {
        var page = await RenderedPage.OfAsync<TrialPage>(new SampleStore(_sweep), $"/trials/{id}", ("TrialId", id));

        Assert.True(page.WasNotFound);
    }
}
