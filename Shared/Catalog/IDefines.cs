namespace Orchestrator.Catalog;

/// <summary>
/// Declares one name of the catalog. Every public class with a parameterless constructor that implements it is found by
/// <see cref="CatalogRegistry"/>; adding a module is adding one such class, and no list is edited.
/// </summary>
/// <typeparam name="TEntry">The kind of name: module, backbone, data set.</typeparam>
public interface IDefines<out TEntry>
    where TEntry : CatalogEntry
{
    /// <summary>The name as data. Must not touch native libraries: the coordinator and the dashboard read it on machines without them.</summary>
    TEntry Entry { get; }
}
