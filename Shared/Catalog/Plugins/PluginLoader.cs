using System.Reflection;
using System.Security.Cryptography;

namespace Orchestrator.Catalog.Plugins;

/// <summary>Loads the class libraries with which users add modules, backbones and data sets. See docs/adding-a-module.md.</summary>
public static class PluginLoader
{
    private const string Expected = "a .NET class library (.dll) that references Orchestrator.Worker is expected";

    /// <summary>Loads plugins in the order given. A file that is named twice is loaded once.</summary>
    /// <param name="paths">The files.</param>
    /// <exception cref="PluginException">A file cannot be used; the message names it.</exception>
    public static IReadOnlyList<Plugin> LoadAll(IEnumerable<string> paths)
    {
        var plugins = new List<Plugin>();
        foreach (var path in paths.DistinctBy(Path.GetFullPath))
        {
            var plugin = Load(path);
            if (plugins.FirstOrDefault(other => other.Identity.Name == plugin.Identity.Name) is { } twin)
                throw new PluginException(path, $"the plugin '{twin.Path}' has the same name, {twin.Identity.Name}; name each assembly differently.");
            plugins.Add(plugin);
        }

        return plugins;
    }

    private static Plugin Load(string path)
    {
        var file = Path.GetFullPath(path);
        var code = Read(path, file);
        try
        {
            // From memory: the checksum is of exactly what runs, and building the plugin again cannot change a file under a running trial.
            using var stream = new MemoryStream(code);
            using var symbols = Symbols(file);
            var assembly = new PluginLoadContext(file).LoadFromStream(stream, symbols);
            return new Plugin(path, Identity(assembly, code), assembly);
        }
        catch (BadImageFormatException)
        {
            throw new PluginException(path, $"it is no .NET assembly that can run here; {Expected}.");
        }
        catch (Exception error) when (error is FileLoadException or InvalidOperationException)
        {
            throw new PluginException(path, $"it cannot be loaded: {error.Message}");
        }
    }

    private static byte[] Read(string path, string file)
    {
        if (!File.Exists(file)) throw new PluginException(path, $"there is no such file; {Expected}.");
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new PluginException(path, $"it cannot be read: {error.Message}");
        }
    }

    /// <summary>The symbols beside the file, so that a failure inside the plugin shows its lines; null without any.</summary>
    private static MemoryStream? Symbols(string file)
    {
        var symbols = Path.ChangeExtension(file, ".pdb");
        return File.Exists(symbols) ? new MemoryStream(File.ReadAllBytes(symbols)) : null;
    }

    private static PluginIdentity Identity(Assembly assembly, byte[] code)
    {
        var name = assembly.GetName();
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? $"{name.Version}";
        return new PluginIdentity(name.Name ?? "unnamed", version, Convert.ToHexStringLower(SHA256.HashData(code)));
    }
}
