using Npgsql;

namespace Orchestrator.Storage;

/// <summary>Where the store is: a PostgreSQL database, which many processes share, or an SQLite file, which one machine does.</summary>
public sealed class DatabaseAddress
{
    /// <summary>What <see cref="Parse"/> takes, for help texts and problems.</summary>
    public const string Forms = "postgres://user:password@host:port/database, Host=...;Database=...;Username=..., or a path to an SQLite file";

    private static readonly string[] UrlSchemes = ["postgres", "postgresql"];

    private DatabaseAddress(string? connectionString, string? file) => (ConnectionString, File) = (connectionString, file);

    /// <summary>Npgsql's connection string; null for a file.</summary>
    public string? ConnectionString { get; }

    /// <summary>The SQLite file, absolute; null for PostgreSQL.</summary>
    public string? File { get; }

    /// <summary>The SQLite database in a file.</summary>
    public static DatabaseAddress OfFile(string path) => new(null, Path.GetFullPath(path));

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is none; the message says what is allowed and never repeats a password.</exception>
    public static DatabaseAddress Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) throw Unreadable();
        if (Uri.TryCreate(text, UriKind.Absolute, out var url) && UrlSchemes.Contains(url.Scheme)) return new DatabaseAddress(FromUrl(url), null);
        if (text.Contains("://", StringComparison.Ordinal)) throw Unreadable();
        return text.Contains('=', StringComparison.Ordinal) ? new DatabaseAddress(FromSettings(text), null) : OfFile(text);
    }

    /// <summary>The address without its password, for logs and messages.</summary>
    public override string ToString()
    {
        if (File is not null) return File;
        var settings = new NpgsqlConnectionStringBuilder(ConnectionString);
        return $"postgres://{settings.Username}@{settings.Host}:{settings.Port}/{settings.Database}";
    }

    private static string FromUrl(Uri url)
    {
        var login = url.UserInfo.Split(':', 2);
        var settings = new NpgsqlConnectionStringBuilder { Host = url.Host, Database = Uri.UnescapeDataString(url.AbsolutePath.TrimStart('/')) };
        if (url.Port > 0) settings.Port = url.Port;
        if (login[0].Length > 0) settings.Username = Uri.UnescapeDataString(login[0]);
        if (login.Length == 2) settings.Password = Uri.UnescapeDataString(login[1]);
        foreach (var option in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var pair = option.Split('=', 2);
            if (pair.Length != 2) throw Unreadable();
            Set(settings, Uri.UnescapeDataString(pair[0]), Uri.UnescapeDataString(pair[1]));
        }

        return Checked(settings);
    }

    private static string FromSettings(string text)
    {
        try
        {
            return Checked(new NpgsqlConnectionStringBuilder(text));
        }
        catch (ArgumentException)
        {
            // Its message may hold any part of the text, so also the password.
            throw Unreadable();
        }
    }

    private static void Set(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        try
        {
            // PostgreSQL's own names, as psql takes them. It writes verify-full where Npgsql has VerifyFull.
            if (name == "sslmode") settings["SSL Mode"] = value.Replace("-", "", StringComparison.Ordinal);
            else settings[name switch { "sslrootcert" => "Root Certificate", "connect_timeout" => "Timeout", _ => name }] = value;
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or KeyNotFoundException)
        {
            throw new FormatException($"The database's address has an option that PostgreSQL connections do not have, or a wrong value for it: '{name}'.");
        }
    }

    private static string Checked(NpgsqlConnectionStringBuilder settings) =>
        string.IsNullOrEmpty(settings.Host) || string.IsNullOrEmpty(settings.Database) ? throw Unreadable() : settings.ToString();

    private static FormatException Unreadable() => new($"The database's address must be {Forms}.");
}
