using System.Globalization;
using Orchestrator.Cli.Cluster.Processes;
using Orchestrator.Cli.Hosting;

namespace Orchestrator.Cli.Cluster.Servers;

/// <summary>
/// A RabbitMQ node for this cluster alone, from the installed programs: on loopback, with ports, password, cookie and folder of its own,
/// and with its own registry of Erlang names, so that it never meets the machine's node.
/// </summary>
internal sealed class OwnRabbit(ClusterFolder folder, string program) : IClusterServer
{
    /// <summary>The Debian package.</summary>
    public const string Package = "rabbitmq-server";

    private const string User = "orchestrator";
    private const string VirtualHost = "orchestrator";
    private const string Node = "orchestrator@localhost";
    private const string PortMapper = "epmd";

    // Not the program in /usr/sbin: Debian's wrapper there insists on user rabbitmq and on the machine's folders.
    private static readonly string[] Programs =
        ["/usr/lib/rabbitmq/bin/rabbitmq-server", "/opt/rabbitmq/sbin/rabbitmq-server", "/usr/local/sbin/rabbitmq-server"];

    /// <inheritdoc/>
    public string Description => "RabbitMQ, a node of its own";

    private string Data => folder.File("rabbitmq");

    /// <summary>The node of a home; null when RabbitMQ is not installed.</summary>
    public static OwnRabbit? Find(ClusterFolder folder) => Array.Find(Programs, File.Exists) is { } program ? new OwnRabbit(folder, program) : null;

    /// <inheritdoc/>
    public async Task StartAsync(ClusterBook book, CancellationToken stop)
    {
        PrivateFiles.CreateFolder(Data);
        var (port, distribution, registry) = (LoopbackPort.Free(), LoopbackPort.Free(), LoopbackPort.Free());
        var password = folder.Secret("rabbitmq-password");
        WriteConfiguration(port, password);
        string[] mapping = ["-address", "127.0.0.1", "-port", Text(registry)];
        book.Start("epmd", ClusterRole.PortMapper, new DetachedProcess(PortMapper, mapping, folder.Log("epmd")) { WorkingDirectory = "/" });
        var process = book.Start("rabbitmq", ClusterRole.Broker, new DetachedProcess(program, ["-noinput"], folder.Log("rabbitmq"))
        {
            WorkingDirectory = "/",
            Environment = Variables(distribution, registry),
        });
        await Readiness.WaitAsync(process, token => LoopbackPort.AnswersAsync(port, token), stop);
        PrivateFiles.Write(folder.BrokerAddress, $"amqp://{User}:{password}@127.0.0.1:{Text(port)}/{VirtualHost}");
    }

    // User and virtual host are made at the node's first start; afterwards these lines say the same.
    private void WriteConfiguration(int port, string password)
    {
        PrivateFiles.Write(Path.Combine(Data, "rabbitmq.conf"), $"""
            listeners.tcp.1 = 127.0.0.1:{Text(port)}
            default_user = {User}
            default_pass = {password}
            default_vhost = {VirtualHost}
            disk_free_limit.absolute = 200MB
            log.console = false
            log.file = {folder.Log("rabbitmq")}
            log.file.level = warning
            # The coordinator asks for queues that are made when they are first needed; until then each question is an error here.
            log.channel.level = critical

            """);
        File.WriteAllText(Path.Combine(Data, "enabled_plugins"), "[].\n");
    }

    private Dictionary<string, string?> Variables(int distribution, int registry) => new()
    {
        // Its cookie lies there.
        ["HOME"] = Data,
        ["RABBITMQ_NODENAME"] = Node,
        ["RABBITMQ_CONF_ENV_FILE"] = Path.Combine(Data, "no-environment-file"),
        ["RABBITMQ_CONFIG_FILE"] = Path.Combine(Data, "rabbitmq.conf"),
        ["RABBITMQ_ADVANCED_CONFIG_FILE"] = Path.Combine(Data, "no-advanced-file"),
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = Path.Combine(Data, "enabled_plugins"),
        ["RABBITMQ_MNESIA_BASE"] = Path.Combine(Data, "data"),
        ["RABBITMQ_LOG_BASE"] = Path.Combine(Data, "log"),
        ["RABBITMQ_PID_FILE"] = Path.Combine(Data, "pid"),
        ["RABBITMQ_DIST_PORT"] = Text(distribution),
        ["ERL_EPMD_PORT"] = Text(registry),
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        // The script then becomes the node instead of waiting for it, so that its number is the node's.
        ["RABBITMQ_ALLOW_INPUT"] = "1",
        // Idle schedulers sleep instead of spinning: the cores are for training.
        ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "+sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
