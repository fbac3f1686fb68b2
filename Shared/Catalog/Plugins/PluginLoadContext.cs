using System.Reflection;
using System.Runtime.Loader;

namespace Orchestrator.Catalog.Plugins;

/// <summary>
/// Resolves what one plugin references. The contract, Orchestrator's assemblies and TorchSharp, is always ours, even where the plugin's
/// folder has copies: a type loaded twice is two types, and the plugin's modules would not be modules. Everything else is the plugin's own,
/// from its folder, so that two plugins can bring two versions of a library.
/// </summary>
/// <param name="path">The plugin's file, absolute.</param>
internal sealed class PluginLoadContext(string path) : AssemblyLoadContext(Path.GetFileNameWithoutExtension(path))
{
    private readonly AssemblyDependencyResolver _resolver = new(path);

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Null hands the question on to the default context, which has the contract and the framework.
        if (IsContract(assemblyName.Name)) return null;
        return _resolver.ResolveAssemblyToPath(assemblyName) is { } own ? LoadFromAssemblyPath(own) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } own ? LoadUnmanagedDllFromPath(own) : 0;

    private static bool IsContract(string? name) =>
        name is not null && (name is "TorchSharp" or "orchestrator" || name.StartsWith("Orchestrator.", StringComparison.Ordinal)) && IsOurs(name);

    /// <summary>Whether this process has it. A plugin may be named <c>Orchestrator.Something</c> as well.</summary>
    private static bool IsOurs(string name)
    {
        try
        {
            return Default.LoadFromAssemblyName(new AssemblyName(name)) is not null;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }
}
