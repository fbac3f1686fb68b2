using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Orchestrator.FaultTests.Cluster;

/// <summary>Asks a coordinator as a user's program does.</summary>
internal static class Coordinators
{
    /// <summary>Submits a definition; returns what the coordinator answered.</summary>
    /// <exception cref="HttpRequestException">It died over the request, or refused it.</exception>
    public static async Task<JsonNode> SubmitAsync(string coordinator, string definition)
    {
        using var client = new HttpClient();
        using var answer = await client.PostAsJsonAsync(new Uri($"{coordinator}/api/v1/sweeps"), new { definition });
        if (!answer.IsSuccessStatusCode)
            throw new HttpRequestException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
    }
}
