using System.Reflection;

namespace Orchestrator.Catalog.Plugins;

/// <summary>A class library of a user, loaded beside Orchestrator's own assemblies.</summary>
/// <param name="Path">The file, as the user named it.</param>
/// <param name="Identity">Its name, version and checksum.</param>
/// <param name="Assembly">The loaded assembly.</param>
public sealed record Plugin(string Path, PluginIdentity Identity, Assembly Assembly);
