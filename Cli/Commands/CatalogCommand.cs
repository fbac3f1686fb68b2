using System.CommandLine;
using Orchestrator.Catalog;
using Orchestrator.Cli.Output;

namespace Orchestrator.Cli.Commands;

/// <summary><c>orchestrator catalog</c>: the names a sweep can use.</summary>
internal static class CatalogCommand
{
    public static Command Create()
    {
        var json = CommonOptions.Json();
        var command = new Command("catalog", "Lists the modules, backbones, placements, data sets and recipes that a sweep can name, with their options.") { json };
        command.SetAction(parsed =>
        {
            var catalog = Catalogs.Default;
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(new
                {
                    modules = Sorted(catalog.Modules.Values),
                    backbones = Sorted(catalog.Backbones.Values),
                    placements = Sorted(catalog.Placements.Values),
                    datasets = Sorted(catalog.Datasets.Values),
                    recipes = Sorted(catalog.Recipes.Values),
                    fits = CatalogFit.All(catalog),
                });
                return ExitCode.Success;
            }

            Write("modules", catalog.Modules.Values);
            Write("backbones", catalog.Backbones.Values);
            Write("placements", catalog.Placements.Values, WriteBlocks);
            Write("data sets", catalog.Datasets.Values);
            Write("recipes", catalog.Recipes.Values);
            return ExitCode.Success;
        });
        return command;
    }

    private static IReadOnlyList<TEntry> Sorted<TEntry>(IEnumerable<TEntry> entries)
        where TEntry : CatalogEntry => [.. entries.OrderBy(entry => entry.Name, StringComparer.Ordinal)];

    private static void WriteBlocks(PlacementEntry placement)
    {
        foreach (var block in placement.Blocks)
        {
            var same = block.SameAs is null ? "" : $" (the same as {block.SameAs})";
            var unfoldable = block.NotFoldableBecause is null ? "" : $" (no deploy form: {block.NotFoldableBecause})";
            Console.WriteLine($"  {"",-16}   {block.Family.NameOf()}: {block.Formula ?? $"not there: {block.MissingBecause}"}{same}{unfoldable}");
        }
    }

    private static void Write<TEntry>(string axis, IEnumerable<TEntry> entries, Action<TEntry>? writeMore = null)
        where TEntry : CatalogEntry
    {
        Console.WriteLine(axis);
        foreach (var entry in Sorted(entries))
        {
            Console.WriteLine($"  {entry.Name,-16} {entry.Summary}{(entry.Plugin is { } plugin ? $" From the plugin {plugin}." : "")}");
            foreach (var option in entry.Options) Console.WriteLine($"  {"",-16}   {option.Name}: {option.Default}  {option.Description}");
            writeMore?.Invoke(entry);
        }
    }
}
