using System.Reflection;
using Orchestrator.Sweeps;

namespace Orchestrator.Catalog;

/// <summary>The recipes that an assembly carries as resources <c>Recipes/*.yaml</c>. Orchestrator's own are in Shared/Catalog/Recipes.</summary>
public static class RecipeFiles
{
    private const string Prefix = "Recipes/";

    /// <summary>Reads every recipe of the assembly.</summary>
    /// <exception cref="InvalidOperationException">A file is wrong; the message lists every problem with its place.</exception>
    public static IReadOnlyList<RecipeEntry> ReadAll(Assembly assembly) =>
    [
        .. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => RecipeReader.Read(Bytes(assembly.GetManifestResourceStream(name)!), name)),
    ];

    private static byte[] Bytes(Stream stream)
    {
        using (stream)
        {
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return bytes;
        }
    }
}
