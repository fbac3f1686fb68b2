using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Orchestrator.Dashboard.Scope;

/// <summary>The query of a URL, which anyone may have written: what is missing is empty.</summary>
public sealed class UrlQuery
{
    private readonly Dictionary<string, StringValues> _values;

    /// <summary>Reads the query of an address.</summary>
    public UrlQuery(Uri address) => _values = QueryHelpers.ParseQuery(address.Query);

    /// <summary>Reads a query as it stands behind the question mark, with it.</summary>
    public UrlQuery(string? query) => _values = QueryHelpers.ParseQuery(query);

    /// <summary>The first value of a name; empty without one.</summary>
    public string One(string name) => All(name).FirstOrDefault("");

    /// <summary>All values of a name that are not empty.</summary>
    public IEnumerable<string> All(string name) =>
        _values.TryGetValue(name, out var values) ? values.OfType<string>().Where(value => value.Length > 0) : [];

    /// <summary>The query with its question mark; empty without parts.</summary>
    public static string Write(IEnumerable<(string Name, string Value)> parts)
    {
        var text = string.Join('&', parts.Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value)}"));
        return text.Length == 0 ? "" : "?" + text;
    }
}
