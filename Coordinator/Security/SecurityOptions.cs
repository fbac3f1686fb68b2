using System.ComponentModel.DataAnnotations;

namespace Orchestrator.Coordinator.Security;

/// <summary>Who may do what, and how often. Bound from <c>Security</c>.</summary>
public sealed class SecurityOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Security";

    /// <summary>
    /// Whether to sign in. <c>none</c> is refused unless every address that the process listens on is loopback. Default <c>required</c>.
    /// </summary>
    public SignInMode SignIn { get; set; } = SignInMode.Required;

    /// <summary>
    /// The password of the user <c>admin</c>, who is added when there are neither users nor tokens. Default: nobody is added.
    /// </summary>
    public string? FirstAdminPassword { get; set; }

    /// <summary>
    /// Proxies whose <c>X-Forwarded-For</c> and <c>X-Forwarded-Proto</c> are believed: addresses or networks such as <c>10.0.0.0/8</c>, with
    /// commas between them. Default: none.
    /// </summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>How long a session lasts after its last use. Default 12 h.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SessionDuration { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// Requests to the API that a user, a token or an unknown address may send each minute; as many at once. Default 3000.
    /// </summary>
    [Range(10, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 3000;

    /// <summary>Attempts to sign in that may come from one address each minute. Default 10.</summary>
    [Range(1, 10_000)]
    public int SignInsPerMinute { get; set; } = 10;

    /// <summary>The database's address as workers get it from the API. Default: the process's own.</summary>
    public string? WorkerDatabase { get; set; }

    /// <summary>The broker's address as workers get it from the API. Default: the process's own.</summary>
    public string? WorkerBroker { get; set; }
}
