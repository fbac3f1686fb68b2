using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Orchestrator.Trials;

/// <summary>The one way our records are written as JSON: in the store, by the command line and by the API.</summary>
public static class OrchestratorJson
{
    /// <summary>Compact: snake_case names, enumerations by kebab-case name, nulls left out.</summary>
    public static JsonSerializerOptions Compact { get; } = Make(indented: false);

    /// <summary>The same, indented for people.</summary>
    public static JsonSerializerOptions Indented { get; } = Make(indented: true);

    /// <summary>Makes the options of a host, such as the API's, write and read our records in the same way.</summary>
    public static void ApplyTo(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false));
        options.NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals;
    }

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            WriteIndented = indented,
            // "avg+max" and not "avg\u002Bmax"; whoever puts it on a page escapes it there, as for any text.
            Encoder = indented ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : null,
        };
        ApplyTo(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
