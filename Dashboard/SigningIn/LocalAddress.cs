namespace Orchestrator.Dashboard.SigningIn;

/// <summary>Where to go after signing in. Anybody may have written the address, which is in the URL: only our own pages count.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path on this server, else the first page.</summary>
    public static string OrHome(string? address) => IsLocal(address) ? address! : "/";

    // "//host" and "/\host" are other servers to a browser, and browsers drop control characters before they look.
    private static bool IsLocal(string? address) =>
        address is { Length: > 0 and < 2000 } && address[0] == '/'
        && (address.Length == 1 || address[1] is not ('/' or '\\'))
        && !address.Any(char.IsControl)
        && !address.StartsWith("/sign-in", StringComparison.OrdinalIgnoreCase);
}
