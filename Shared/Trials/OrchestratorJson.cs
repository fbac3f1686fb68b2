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

    private static JsonSerializerOptions Make(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
            NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
            WriteIndented = indented,
            // "avg+max" and not "avg\u002Bmax"; whoever puts it on a page escapes it there, as for any text.
            Encoder = indented ? JavaScriptEncoder.UnsafeRelaxedJsonEscaping : null,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
