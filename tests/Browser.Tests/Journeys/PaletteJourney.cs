using System.Text.RegularExpressions;
using Orchestrator.Browser.Tests.Hosting;

namespace Orchestrator.Browser.Tests.Journeys;

public sealed class PaletteJourney(Chromium chromium) : Journey(chromium)
{
    private ILocator Text => Page.GetByRole(AriaRole.Combobox, new() { Name = "Go to" });

    private ILocator Places => Page.GetByRole(AriaRole.Listbox, new() { Name = "Places" }).GetByRole(AriaRole.Option);

    [Fact]
    public async Task CtrlK_GoesToASweepByTheKeyboardAlone()
    {
        var plan = await SubmitAsync();
        await GoAsync("/workers");

        await Page.Keyboard.PressAsync("Control+k");
        await Expect(Text).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync("quick");
        await Expect(Places).ToHaveCountAsync(1);
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page).ToHaveURLAsync(new Regex($"/sweeps/{plan.SweepId}$"));
    }

    [Fact]
    public async Task CtrlK_FindsATrialByTheFirstDigitsOfItsId()
    {
        var plan = await SubmitAsync(cells: 1, seeds: 1);
        await GoAsync("/");

        await Page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Text.FillAsync(plan.Trials[0].Id.Short);
        await Page.Keyboard.PressAsync("Enter");

        await Expect(Page).ToHaveURLAsync(new Regex($"/trials/{plan.Trials[0].Id}$"));
    }

    [Fact]
    public async Task Arrows_ChooseAPageAndEscapeCloses()
    {
        await GoAsync("/");
        await Page.Keyboard.PressAsync("Control+k");
        await Expect(Places.First).ToHaveAttributeAsync("aria-selected", "true");

        await Page.Keyboard.PressAsync("ArrowDown");
        await Expect(Places.Nth(1)).ToHaveAttributeAsync("aria-selected", "true");
        Assert.Equal("", string.Join("\n", await Axe.SeriousProblemsAsync(Page)));
        await Page.Keyboard.PressAsync("Escape");

        await Expect(Text).ToBeHiddenAsync();
    }
}
