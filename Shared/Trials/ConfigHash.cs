using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Orchestrator.Trials;

/// <summary>
/// The identity of a configuration: SHA-256 over its canonical JSON (names sorted by code point, no white space, defaults written
/// out, numbers in the shortest form that reads back the same).
/// </summary>
public static class ConfigHash
{
    /// <summary>The hash of the configuration with its seed: 64 hexadecimal digits.</summary>
    public static string OfTrial(TrialConfig config) => Hash(ToCanonical(config));

    /// <summary>The hash of the configuration without its seed: equal for the replicates of a cell.</summary>
    public static string OfCell(TrialConfig config)
    {
        var canonical = ToCanonical(config);
        canonical.Remove("seed");
        return Hash(canonical);
    }

    /// <summary>The canonical JSON text of any record.</summary>
    public static string Canonical<T>(T record) => Sorted(JsonSerializer.SerializeToNode(record, OrchestratorJson.Compact))!.ToJsonString();

    private static JsonObject ToCanonical(TrialConfig config) => (JsonObject)Sorted(JsonSerializer.SerializeToNode(config, OrchestratorJson.Compact))!;

    private static string Hash(JsonObject canonical) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(canonical)));

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, Sorted(pair.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
