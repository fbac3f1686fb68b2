using System.Reflection;
using System.Reflection.Emit;

namespace Orchestrator.Worker.Tests.Plugins;

/// <summary>The plugin files that tests load: built ones, and assemblies written on the spot.</summary>
internal static class PluginFiles
{
    /// <summary>The plugin of docs/adding-a-module.md.</summary>
    public static string Example { get; } = Built("ExamplePlugin");

    /// <summary>A plugin whose module fails while it trains.</summary>
    public static string Faulty { get; } = Built("FaultyPlugin");

    /// <summary>Writes an assembly with one public class that derives from another and adds nothing.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="name">The assembly's name.</param>
    /// <param name="parent">A class with a parameterless constructor.</param>
    public static string Derived(TempFolder folder, string name, Type parent)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        assembly.DefineDynamicModule(name).DefineType($"{name}.Definition", TypeAttributes.Public | TypeAttributes.Sealed, parent).CreateType();
        var file = folder.File($"{name}.dll");
        assembly.Save(file);
        return file;
    }

    /// <summary>Writes an assembly whose class derives from one in an assembly that is not written.</summary>
    public static string WithAMissingDependency(TempFolder folder)
    {
        var absent = new PersistedAssemblyBuilder(new AssemblyName("AbsentLibrary"), typeof(object).Assembly);
        var parent = absent.DefineDynamicModule("AbsentLibrary").DefineType("AbsentLibrary.Parent", TypeAttributes.Public).CreateType();
        return Derived(folder, "Needy", parent);
    }

    // tests/Worker.Tests/bin/CONFIGURATION/net10.0/ -> tests/NAME/bin/CONFIGURATION/net10.0/NAME.dll
    private static string Built(string name)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Repository.PathOf("tests", name, "bin", here.Parent!.Name, here.Name, $"{name}.dll");
    }
}
