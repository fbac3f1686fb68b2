namespace Orchestrator.Security;

/// <summary>What the audit log calls the things that are done. A word before the dot says to what.</summary>
public static class AuditActions
{
    /// <summary>A sweep was submitted, perhaps again.</summary>
    public const string SubmitSweep = "sweep.submit";

    /// <summary>A sweep was cancelled.</summary>
    public const string CancelSweep = "sweep.cancel";

    /// <summary>A sweep was paused.</summary>
    public const string PauseSweep = "sweep.pause";

    /// <summary>A sweep was resumed.</summary>
    public const string ResumeSweep = "sweep.resume";

    /// <summary>A sweep got another priority.</summary>
    public const string PrioritizeSweep = "sweep.priority";

    /// <summary>A sweep's failed and cancelled trials were queued again.</summary>
    public const string RetrySweep = "sweep.retry";

    /// <summary>A trial was queued again.</summary>
    public const string RetryTrial = "trial.retry";

    /// <summary>A worker was asked to leave.</summary>
    public const string DrainWorker = "worker.drain";

    /// <summary>A worker or one of its devices was excluded.</summary>
    public const string ExcludeWorker = "worker.exclude";

    /// <summary>A worker was included again.</summary>
    public const string IncludeWorker = "worker.include";

    /// <summary>A node asked for the addresses of database and broker.</summary>
    public const string ConnectWorker = "worker.connect";

    /// <summary>A test message was sent.</summary>
    public const string TestNotifications = "notification.test";

    /// <summary>A user was added.</summary>
    public const string AddUser = "user.add";

    /// <summary>A user was disabled.</summary>
    public const string DisableUser = "user.disable";

    /// <summary>A user was enabled again.</summary>
    public const string EnableUser = "user.enable";

    /// <summary>A user got another password.</summary>
    public const string SetPassword = "user.password";

    /// <summary>A user got other scopes.</summary>
    public const string SetScopes = "user.scopes";

    /// <summary>A token was made.</summary>
    public const string CreateToken = "token.create";

    /// <summary>A token was revoked.</summary>
    public const string RevokeToken = "token.revoke";

    /// <summary>Somebody signed in.</summary>
    public const string SignIn = "sign-in.success";

    /// <summary>A name and a password, or a token, that are not right.</summary>
    public const string SignInFailed = "sign-in.failure";

    /// <summary>An attempt under a name that is locked.</summary>
    public const string SignInLocked = "sign-in.locked";

    /// <summary>Somebody signed out.</summary>
    public const string SignOut = "sign-in.out";
}
