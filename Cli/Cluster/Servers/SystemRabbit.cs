using System.Globalization;
using System.Text.Json.Nodes;
using Orchestrator.Cli.Cluster.Processes;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>A virtual host and a user of this cluster's own on the RabbitMQ node that runs on the machine.</summary>
internal sealed class SystemRabbit(ClusterFolder folder, int port) : IClusterServer
{
    private const string Control = "rabbitmqctl";
    private const int UsualPort = 5672;

    /// <inheritdoc/>
    public string Description => "RabbitMQ, the machine's node";

    private string Name => $"orchestrator-{folder.Mark}";

    /// <summary>The machine's node, when one runs that this user may administer (root and rabbitmq may); null otherwise.</summary>
    public static async Task<SystemRabbit?> FindAsync(ClusterFolder folder, CancellationToken stop)
    {
        // The tool takes seconds to say that there is no node; a port says so at once.
        if (!Environment.IsPrivilegedProcess || !await LoopbackPort.AnswersAsync(UsualPort, stop)) return null;
        var (code, output, _) = await ShortCommand.TryAsync([Control, "status", "--formatter", "json", "--quiet"], "", null, stop);
        return code == 0 && PortOf(output) is { } port ? new SystemRabbit(folder, port) : null;
    }

    /// <inheritdoc/>
    public async Task StartAsync(ClusterBook book, CancellationToken stop)
    {
        var password = folder.Secret("rabbitmq-password");
        await IgnoringAsync("already", [Control, "add_vhost", Name], "", stop);
        await IgnoringAsync("already", [Control, "add_user", Name], password + "\n", stop);

        // An existing user may be one of an earlier cluster, with another password.
        await ShortCommand.RunAsync([Control, "change_password", Name], password + "\n", stop);
        await ShortCommand.RunAsync([Control, "set_permissions", "-p", Name, Name, ".*", ".*", ".*"], "", stop);
        PrivateFiles.Write(folder.BrokerAddress, $"amqp://{Name}:{password}@127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}/{Name}");
    }

    /// <summary>Removes the cluster's virtual host and user.</summary>
    public async Task PurgeAsync(CancellationToken stop)
    {
        await IgnoringAsync("not", [Control, "delete_vhost", Name], "", stop);
        await IgnoringAsync("not", [Control, "delete_user", Name], "", stop);
    }

    private static int? PortOf(string status)
    {
        var listeners = JsonNode.Parse(status)?["listeners"]?.AsArray() ?? [];
        return listeners.FirstOrDefault(listener => listener!["protocol"]?.ToString() == "amqp")?["port"]?.GetValue<int>();
    }

    private static async Task IgnoringAsync(string word, string[] command, string input, CancellationToken stop)
    {
        var (code, output, errors) = await ShortCommand.TryAsync(command, input, null, stop);
        if (code != 0 && !(output + errors).Contains(word, StringComparison.OrdinalIgnoreCase))
            throw new CommandException(ExitCode.Failure, $"{string.Join(' ', command)} ended with status {code}: {errors.Trim()}");
    }
}
