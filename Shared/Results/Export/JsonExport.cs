using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Orchestrator.Storage;
using Orchestrator.Trials;

namespace Orchestrator.Results.Export;

/// <summary>Everything a sweep measured: leaderboard, trials and learning curves, written while it is read.</summary>
public static class JsonExport
{
    /// <summary>Bytes kept before they go to the stream.</summary>
    private const int FlushAt = 1 << 20;

    /// <summary>Writes the document.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="sweep">The sweep.</param>
    /// <param name="trials">Its trials.</param>
    /// <param name="reader">Where the curves are.</param>
    /// <param name="stop">Ends it early.</param>
    public static async Task WriteAsync(
        Stream output, SweepDetail sweep, IReadOnlyList<TrialRow> trials, ITrialReader reader, CancellationToken stop)
    {
        var leaderboard = Leaderboard.Build(sweep, trials);
        // What is written raw below is JSON by construction; checking it again takes as long as writing it.
        var options = new JsonWriterOptions
        {
            Indented = true, SkipValidation = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        // Not over the stream itself: the serializer ends each object with a synchronous write, which a response refuses.
        var buffer = new ArrayBufferWriter<byte>(FlushAt);
        await using var json = new Utf8JsonWriter(buffer, options);
        json.WriteStartObject();
        json.WriteString("sweep", sweep.Summary.SweepId);
        Property(json, "objective", sweep.Objective);
        Property(json, "training", sweep.Training);
        json.WriteString("caption", leaderboard.Caption);
        Property(json, "leaderboard", leaderboard.Rows);
        json.WriteStartArray("trials");
        foreach (var trial in trials)
        {
            JsonSerializer.Serialize(json, trial, OrchestratorJson.Indented);
            if (buffer.WrittenCount + json.BytesPending > FlushAt) await PassOnAsync(buffer, json, output, stop);
        }

        json.WriteEndArray();
        json.WriteStartObject("curves");
        await foreach (var (trial, curve) in CurveReading.EachAsync(reader, trials, stop))
        {
            json.WritePropertyName(trial.Trial.ToString());
            // A curve on one line: indented it would take three times the space.
            json.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(curve, OrchestratorJson.Compact), skipInputValidation: true);
            if (buffer.WrittenCount + json.BytesPending > FlushAt) await PassOnAsync(buffer, json, output, stop);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        await PassOnAsync(buffer, json, output, stop);
        await output.WriteAsync("\n"u8.ToArray(), stop);
    }

    private static async Task PassOnAsync(ArrayBufferWriter<byte> buffer, Utf8JsonWriter json, Stream output, CancellationToken stop)
    {
        await json.FlushAsync(stop);
        await output.WriteAsync(buffer.WrittenMemory, stop);
        buffer.ResetWrittenCount();
    }

    private static void Property<T>(Utf8JsonWriter json, string name, T value)
    {
        json.WritePropertyName(name);
        JsonSerializer.Serialize(json, value, OrchestratorJson.Indented);
    }
}
