namespace Orchestrator.Messaging;

/// <summary>Where messages go: a RabbitMQ virtual host, or the memory of this process.</summary>
public sealed record BrokerAddress
{
    /// <summary>What <see cref="Parse"/> takes, for help texts and problems.</summary>
    public const string Forms =
        "amqp://user:password@host:port/vhost, amqps://... (TLS; ?cacertfile=/path/ca.pem for an authority of your own) or memory (one process)";

    private const string MemoryName = "memory";
    private const string Plain = "amqp";
    private const string Encrypted = "amqps";
    private const int PlainPort = 5672;
    private const int EncryptedPort = 5671;

    // RabbitMQ's own name for it in addresses.
    private const string AuthorityOption = "cacertfile";

    private BrokerAddress()
    {
    }

    /// <summary>The transport inside this process: nothing survives it and no other process hears it.</summary>
    public static BrokerAddress Memory { get; } = new();

    /// <summary>Whether messages stay in this process.</summary>
    public bool IsMemory => Host is null;

    /// <summary>The broker's host; null in memory.</summary>
    public string? Host { get; private init; }

    /// <summary>The broker's port.</summary>
    public int Port { get; private init; }

    /// <summary>The virtual host, <c>/</c> unless named.</summary>
    public string VirtualHost { get; private init; } = "/";

    /// <summary>The user, <c>guest</c> unless named.</summary>
    public string User { get; private init; } = "guest";

    /// <summary>The password. Not part of <see cref="ToString"/>.</summary>
    public string Password { get; private init; } = "guest";

    /// <summary>Whether the connection is encrypted.</summary>
    public bool IsEncrypted { get; private init; }

    /// <summary>The file (PEM) of the authorities that may have signed the broker's certificate; null: those that the machine trusts.</summary>
    public string? AuthorityFile { get; private init; }

    /// <summary>Reads an address.</summary>
    /// <exception cref="FormatException">The text is none; the message says what is allowed and never repeats a password.</exception>
    public static BrokerAddress Parse(string text)
    {
        if (text.Equals(MemoryName, StringComparison.OrdinalIgnoreCase)) return Memory;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not (Plain or Encrypted) || uri.Host.Length == 0)
            throw new FormatException($"The broker's address must be {Forms}.");
        var isEncrypted = uri.Scheme == Encrypted;
        var (user, password) = Credentials(uri);
        return new BrokerAddress
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : isEncrypted ? EncryptedPort : PlainPort,
            VirtualHost = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "/",
            User = user,
            Password = password,
            IsEncrypted = isEncrypted,
            AuthorityFile = Authority(uri, isEncrypted),
        };
    }

    /// <summary>The address without its password, for logs and messages.</summary>
    public override string ToString() =>
        IsMemory ? MemoryName : $"{(IsEncrypted ? Encrypted : Plain)}://{User}@{Host}:{Port}/{Uri.EscapeDataString(VirtualHost == "/" ? "" : VirtualHost)}";

    private static string? Authority(Uri uri, bool isEncrypted)
    {
        if (uri.Query.Length <= 1) return null;
        var option = uri.Query[1..].Split('=', 2);
        if (option is not [AuthorityOption, var value]) throw Wrong($"an option that is not known; there is only {AuthorityOption}");
        if (!isEncrypted) throw Wrong($"{AuthorityOption}, but its connection is not encrypted: begin it with {Encrypted}://");
        var file = Uri.UnescapeDataString(value);
        return File.Exists(file) ? file : throw Wrong($"{file} as {AuthorityOption}, and there is no such file");
    }

    private static FormatException Wrong(string what) => new($"The broker's address has {what}.");

    private static (string User, string Password) Credentials(Uri uri)
    {
        if (uri.UserInfo.Length == 0) return ("guest", "guest");
        var parts = uri.UserInfo.Split(':', 2);
        return (Uri.UnescapeDataString(parts[0]), parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "");
    }
}
