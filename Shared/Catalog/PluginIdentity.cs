namespace Orchestrator.Catalog;

/// <summary>
/// Which plugin something comes from. Part of a trial's identity: other bytes are other code, and their results must not be taken for the same.
/// </summary>
/// <param name="Name">The assembly's name.</param>
/// <param name="Version">Its informational version, as its author set it.</param>
/// <param name="Sha256">SHA-256 of the file: 64 hexadecimal digits.</param>
public sealed record PluginIdentity(string Name, string Version, string Sha256)
{
    private const int DigitsShown = 12;

    /// <summary>Name, version and the first digits of the checksum.</summary>
    public override string ToString() => $"{Name} {Version} (sha256 {Sha256[..Math.Min(DigitsShown, Sha256.Length)]})";
}
