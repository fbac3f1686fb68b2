using Orchestrator.Catalog;
using Orchestrator.Catalog.Plugins;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Modules;
using Orchestrator.Worker.Plugins;

namespace Orchestrator.Worker.Tests.Plugins;

/// <summary>What a plugin adds, and what is said of one that cannot be used: its file, what is wrong, and what is allowed.</summary>
public sealed class PluginLoadingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_OfTheExample_AddsItsModuleAndRecipeAndSaysWhereTheyComeFrom()
    {
        var catalog = Load(PluginFiles.Example);

        var module = catalog.Modules["pixel-gate"];
        Assert.Equal(("ExamplePlugin", "1.0.0"), (module.Plugin!.Name, module.Plugin.Version.Split('+')[0]));
        Assert.Equal(64, module.Plugin.Sha256.Length);
        Assert.Equal(module.Plugin, catalog.Recipes["pixel-gate-short"].Plugin);
        Assert.Null(catalog.Modules["se"].Plugin);
    }

    [Fact]
    public void Load_OfTheExample_SharesTheContract()
    {
        var plugin = Assert.Single(PluginLoader.LoadAll([PluginFiles.Example]));

        Assert.Contains(plugin.Assembly.GetExportedTypes(), type => type.IsAssignableTo(typeof(IModuleDefinition)));
    }

    [Fact]
    public void Load_OfOneFileTwice_LoadsItOnce() => Assert.Single(PluginLoader.LoadAll([PluginFiles.Example, PluginFiles.Example]));

    [Fact]
    public void Load_OfTwoFilesWithOneName_IsRefused()
    {
        var copy = _folder.File("Copy.dll");
        File.Copy(PluginFiles.Example, copy);

        Assert.Contains("has the same name, ExamplePlugin", Problem(PluginFiles.Example, copy), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfNoFile_SaysWhatIsExpected() =>
        Assert.Equal(
            $"Plugin '{_folder.File("absent.dll")}': there is no such file; "
            + "a .NET class library (.dll) that references Orchestrator.Worker is expected.",
            Problem(_folder.File("absent.dll")));

    [Fact]
    public void Load_OfAnythingElse_IsNoNetAssembly()
    {
        var text = _folder.File("module.dll");
        File.WriteAllText(text, "print('hello')");

        Assert.Contains("it is no .NET assembly that can run here", Problem(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WithAMissingDependency_NamesIt() =>
        Assert.Contains("it needs the assembly 'AbsentLibrary", Problem(PluginFiles.WithAMissingDependency(_folder)), StringComparison.Ordinal);

    [Theory]
    [InlineData(
        typeof(TwinOfSqueezeExcite),
        "The name 'se' is defined twice: by Orchestrator.Worker.Modules.SqueezeExciteDefinition and by Plugin.Definition.")]
    [InlineData(typeof(WronglyNamed), "the name 'My Module' is not in kebab-case")]
    [InlineData(typeof(Throwing), "Plugin.Definition cannot be created: InvalidOperationException: no constructor today")]
    [InlineData(typeof(EntryWithoutBuilder), "Plugin.Definition must implement IModuleDefinition or IConvolutionReplacement.")]
    [InlineData(typeof(Nothing), "it defines nothing; a public class that implements IModuleDefinition")]
    public void Load_OfAWrongDefinition_SaysWhat(Type parent, string expected)
    {
        var file = PluginFiles.Derived(_folder, "Plugin", parent);

        var problem = Problem(file);

        Assert.StartsWith($"Plugin '{file}': ", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_OfOneNameInTwoPlugins_BlamesTheSecond()
    {
        var first = PluginFiles.Derived(_folder, "First", typeof(MineDefinition));
        var second = PluginFiles.Derived(_folder, "Second", typeof(MineDefinition));

        var problem = Problem(first, second);

        Assert.StartsWith(
            $"Plugin '{second}': The name 'mine' is defined twice: by First.Definition and by Second.Definition.", problem, StringComparison.Ordinal);
    }

    private static string Problem(params string[] files) => Assert.Throws<PluginException>(() => Load(files)).Message;

    private static CatalogRegistry Load(params string[] files)
    {
        var plugins = PluginLoader.LoadAll(files);
        var catalog = CatalogRegistry.Load([typeof(ITrainer).Assembly], plugins);
        foreach (var plugin in plugins) PluginContract.Check(plugin);
        return catalog;
    }
}

/// <summary>A name that two plugins define.</summary>
public class MineDefinition() : NamedModule("mine");
