using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Orchestrator.Cli.Hosting.Processes.Reference;

/// <summary>The documentation of properties, as the compiler wrote it beside the assemblies.</summary>
internal sealed partial class DocumentedProperties
{
    private readonly Dictionary<Assembly, Dictionary<string, XElement>> _files = [];

    /// <summary>What is said about a property, as one line; Markdown's marks for code stay.</summary>
    public string Summary(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        if (!_files.TryGetValue(type.Assembly, out var members)) _files[type.Assembly] = members = Read(type.Assembly);
        var summary = members.GetValueOrDefault($"P:{type.FullName}.{property.Name}")?.Element("summary");
        return summary is null ? "" : WhiteSpace().Replace(string.Concat(summary.Nodes().Select(Text)), " ").Trim();
    }

    private static Dictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.ChangeExtension(assembly.Location, ".xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(member => member.Attribute("name")!.Value)
            : [];
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        // A reference to an option or a value: its last name is what a reader knows it by.
        XElement reference when reference.Attribute("cref") is { } target => $"`{target.Value[(target.Value.LastIndexOf('.') + 1)..]}`",
        XElement other => other.Value,
        _ => "",
    };

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
