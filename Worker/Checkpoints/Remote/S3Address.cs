namespace Orchestrator.Worker.Checkpoints.Remote;

/// <summary>A place in an S3-compatible object store.</summary>
/// <param name="Bucket">The bucket; it must exist.</param>
/// <param name="Prefix">What names of objects begin with, without slashes at its ends; may be empty.</param>
/// <param name="Endpoint">The server; null means Amazon's of the region.</param>
/// <param name="Region">The region; null means the environment's.</param>
public sealed record S3Address(string Bucket, string Prefix, Uri? Endpoint, string? Region)
{
    /// <summary>What <see cref="Parse"/> takes.</summary>
    public const string Forms = "s3://bucket/prefix, with ?endpoint=https://host:port for a server other than Amazon's and &region=name where it needs one";

    private const string Scheme = "s3";

    /// <summary>Whether the text names an object store and not a folder.</summary>
    public static bool IsOne(string text) => text.StartsWith(Scheme + "://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address. Keys come from the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY) or the machine's role, never from here.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    public static S3Address Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme != Scheme || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
            throw new FormatException($"The object store's address must be {Forms}.");
        Uri? endpoint = null;
        string? region = null;
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            switch (option.Split('=', 2))
            {
                case ["endpoint", var server] when Uri.TryCreate(Uri.UnescapeDataString(server), UriKind.Absolute, out var url) && url.Scheme is "http" or "https":
                    endpoint = new Uri(Uri.UnescapeDataString(server));
                    break;
                case ["region", var name]:
                    region = Uri.UnescapeDataString(name);
                    break;
                default:
                    throw new FormatException($"'{option}' is no option of an object store's address; it must be {Forms}.");
            }
        }

        return new S3Address(uri.Host, Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')), endpoint, region);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}://{Bucket}/{Prefix}{(Endpoint is null ? "" : $" at {Endpoint}")}";
}
