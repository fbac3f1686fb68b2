using System.Text.Json;
using Orchestrator.Catalog;
using Orchestrator.Worker.Backbones;
using Orchestrator.Worker.Placements;
using Orchestrator.Worker.Training;

namespace Orchestrator.Golden.Tests;

/// <summary>Builds our form of a network case: its options are ours, only its keys are the reference's.</summary>
internal static class NetworkSubjects
{
    /// <summary>The network that a case describes.</summary>
    public static Subject For(GoldenCase entry)
    {
        var catalog = TrainingCatalog.Default;
        var backbone = catalog.Backbones[entry.Text("backbone")];
        PlacedModule? placed = null;
        if (entry.Hyper.TryGetValue("attention", out var attention))
        {
            var module = catalog.Modules[attention.GetString()!];
            placed = new PlacedModule(module, Choose(module.Entry, entry.Hyper["options"]), PlacedModule.PlaceOf(entry.Text("placement"))!.Value);
        }

        var image = new FeatureShape((int)entry.InputShape[1], (int)entry.InputShape[2], (int)entry.InputShape[3]);
        var context = new BackboneContext(image, entry.Classes, Choose(backbone.Entry, entry.Hyper["backbone_options"]), placed);
        return new Subject(backbone.Create(context), key => NameOf(entry, key));
    }

    private static string NameOf(GoldenCase entry, string key) => entry.Text("backbone") switch
    {
        "mobilenetv2" => ModuleName(ReferenceNames.MobileNetV2ImageNet(key)),
        "vgg11" => ReferenceNames.Vgg(key, [1, 1, 2, 2, 2]),
        "repvgg-a0" => Replace(key, ReferenceNames.RepVgg),
        _ => ModuleName(key),
    };

    // The key at which each reference keeps its module, and ours: .module in a block, moduleN after stage N.
    private static string ModuleName(string key)
    {
        (string Mark, string Ours, (string Theirs, string Ours)[] Inside)[] kinds =
        [
            (".cbam.", ".module.", ReferenceNames.Cbam),
            (".triplet_attention.", ".module.", ReferenceNames.Triplet),
            (".module.", ".module.", ReferenceNames.Triplet),
            (".eca.conv.", ".module.convolution.", []),
            (".se.", ".module.", ReferenceNames.Se),
        ];
        if (key.StartsWith("bam", StringComparison.Ordinal))
            return $"module{key[3]}.{Replace(key[5..], ReferenceNames.Bam)}";
        foreach (var (mark, ours, inside) in kinds)
        {
            if (key.Split(mark) is [var before, var after]) return before + ours + Replace(after, inside);
        }

        return key;
    }

    private static string Replace(string key, (string Theirs, string Ours)[] names) =>
        names.Aggregate(key, (name, pair) => name.Replace(pair.Theirs, pair.Ours, StringComparison.Ordinal));

    private static Choice Choose(CatalogEntry entry, JsonElement changed)
    {
        var options = new SortedDictionary<string, OptionValue>(
            entry.Options.ToDictionary(option => option.Name, option => option.Default), StringComparer.Ordinal);
        foreach (var option in changed.EnumerateObject())
        {
            options[option.Name] = option.Value.ValueKind switch
            {
                JsonValueKind.True or JsonValueKind.False => OptionValue.Of(option.Value.GetBoolean()),
                JsonValueKind.Number => OptionValue.Of(option.Value.GetDouble()),
                _ => OptionValue.Of(option.Value.GetString()!),
            };
        }

        return new Choice(entry.Name, options);
    }
}
