using System.Globalization;

namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>The programs of an installed PostgreSQL.</summary>
/// <param name="Folder">Where <c>initdb</c> and <c>postgres</c> are.</param>
/// <param name="Version">The major version, such as 15; 0 when the folder does not tell.</param>
internal sealed record PostgresPrograms(string Folder, int Version)
{
    /// <summary>The Debian package.</summary>
    public const string Package = "postgresql";

    // Debian and Ubuntu keep a folder for each major version; others have one on the path.
    private const string Versions = "/usr/lib/postgresql";

    /// <summary>The newest installed version, or null.</summary>
    public static PostgresPrograms? Find() => Installed().OrderByDescending(found => found.Version).FirstOrDefault();

    /// <summary>The installed version that wrote a data folder, or null.</summary>
    public static PostgresPrograms? FindFor(int version) => Installed().FirstOrDefault(found => found.Version == version || found.Version == 0);

    /// <summary>One of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, name);

    private static IEnumerable<PostgresPrograms> Installed()
    {
        var versions = Directory.Exists(Versions) ? Directory.GetDirectories(Versions) : [];
        var onPath = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return versions.Select(folder => new PostgresPrograms(Path.Combine(folder, "bin"), VersionOf(folder)))
            .Concat(onPath.Select(folder => new PostgresPrograms(folder, 0)))
            .Where(found => File.Exists(found.Program("initdb")) && File.Exists(found.Program("postgres")));
    }

    private static int VersionOf(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
