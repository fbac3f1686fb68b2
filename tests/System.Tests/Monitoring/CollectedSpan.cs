namespace Orchestrator.SystemTests.Monitoring;

/// <summary>A span that a process posted.</summary>
/// <param name="Service">Which process.</param>
/// <param name="Name">What it did.</param>
/// <param name="TraceId">The trace.</param>
/// <param name="SpanId">The span.</param>
/// <param name="ParentId">The span above it; empty for the first of a trace.</param>
/// <param name="Links">Spans of other traces that it points to.</param>
/// <param name="Tags">What is said about it, texts only.</param>
internal sealed record CollectedSpan(
    string Service, string Name, string TraceId, string SpanId, string ParentId, IReadOnlyList<(string TraceId, string SpanId)> Links,
    IReadOnlyDictionary<string, string> Tags)
{
    // The numbers are those of opentelemetry/proto: collector/trace/v1/trace_service.proto, trace/v1/trace.proto, common/v1/common.proto.

    /// <summary>The spans of a post.</summary>
    public static IEnumerable<CollectedSpan> Parse(byte[] request) =>
        from resourceSpans in ProtobufReader.Fields(request)[1].Select(ProtobufReader.Fields)
        let service = TagsOf(ProtobufReader.Fields(resourceSpans[1].First()), 1).GetValueOrDefault("service.name", "")
        from scopeSpans in resourceSpans[2].Select(ProtobufReader.Fields)
        from span in scopeSpans[2].Select(ProtobufReader.Fields)
        select new CollectedSpan(
            service, span.Text(5), span.Hex(1), span.Hex(2), span.Hex(4),
            [.. span[13].Select(ProtobufReader.Fields).Select(link => (link.Hex(1), link.Hex(2)))],
            TagsOf(span, 9));

    private static Dictionary<string, string> TagsOf(ILookup<int, byte[]> fields, int number) => fields[number].Select(ProtobufReader.Fields)
        .ToDictionary(pair => pair.Text(1), pair => ProtobufReader.Fields(pair[2].First()).Text(1), StringComparer.Ordinal);
}
