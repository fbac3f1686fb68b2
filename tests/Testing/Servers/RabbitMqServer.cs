using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Orchestrator.Testing.Network;

namespace Orchestrator.Testing.Servers;

/// <summary>
/// A RabbitMQ node of the tests' own, on free ports of the loopback or of a host of a test network, that can be stopped, killed and
/// started again. It shares nothing with the machine's node: neither name, data, cookie, ports nor port mapper.
/// </summary>
public sealed class RabbitMqServer : IAsyncDisposable
{
    private const string Programs = "/usr/lib/rabbitmq/bin";
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private readonly TempFolder _folder = new();
    private readonly Launcher _launcher;
    private readonly string _name = $"test{Guid.NewGuid():n}@localhost";
    private readonly int _mapperPort = FreePort.Find();
    private readonly Dictionary<string, string> _environment;
    private Process? _mapper;
    private Process? _node;

    private RabbitMqServer(NetworkHost? host)
    {
        _launcher = new Launcher("rabbitmq", host);
        Host = host?.Address(Wire.Broker) ?? IPAddress.Loopback;
        Port = FreePort.Find();
        _environment = new Dictionary<string, string>
        {
            ["HOME"] = _folder.Path,
            ["RABBITMQ_NODENAME"] = _name,
            ["RABBITMQ_NODE_IP_ADDRESS"] = Host.ToString(),
            ["RABBITMQ_NODE_PORT"] = Text(Port),
            ["RABBITMQ_DIST_PORT"] = Text(FreePort.Find()),
            ["RABBITMQ_MNESIA_BASE"] = _folder.File("data"),
            ["RABBITMQ_LOG_BASE"] = _folder.File("log"),
            ["RABBITMQ_CONFIG_FILE"] = _folder.File("rabbitmq.conf"),
            ["RABBITMQ_ENABLED_PLUGINS_FILE"] = _folder.File("plugins"),
            // The machine's own settings are for the machine's own node.
            ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
            ["ERL_EPMD_PORT"] = Text(_mapperPort),
            ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
            // Replaces the start script by the node, so that killing the process kills the node.
            ["RUNNING_UNDER_SYSTEMD"] = "true",
            // Idle schedulers must not spin: the tests need the cores.
            ["RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS"] = "-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none",
        };
    }

    /// <summary>Whether the machine has the server, where Debian and Ubuntu put it.</summary>
    public static bool IsInstalled => File.Exists($"{Programs}/rabbitmq-server");

    /// <summary>Where it listens.</summary>
    public IPAddress Host { get; }

    /// <summary>The port that it listens on.</summary>
    public int Port { get; }

    /// <summary>The port of encrypted connections; 0 without a certificate.</summary>
    public int EncryptedPort { get; private set; }

    /// <summary>Starts a new, empty node; returns when it takes connections.</summary>
    /// <param name="host">The host that it runs on; null: this machine.</param>
    /// <param name="certificates">A folder that <see cref="TestAuthority"/> wrote to, for encrypted connections besides plain ones.</param>
    /// <exception cref="InvalidOperationException">RabbitMQ is not installed.</exception>
    public static async Task<RabbitMqServer> StartAsync(NetworkHost? host = null, string? certificates = null)
    {
        if (!IsInstalled) throw new InvalidOperationException("RabbitMQ is not installed: apt-get install rabbitmq-server");
        var server = new RabbitMqServer(host);
        await File.WriteAllTextAsync(server._folder.File("plugins"), "[].\n");
        await File.WriteAllTextAsync(
            server._folder.File("rabbitmq.conf"),
            """
            # Tests in a network of their own come from other addresses than the loopback.
            loopback_users = none
            log.console = false
            log.file.level = warning

            """ + (certificates is null ? "" : await server.EncryptAsync(certificates)));
        await server._launcher.HandOverAsync(server._folder.Path);
        server._mapper = Process.Start(server._launcher.Prepare("epmd", ["-port", Text(server._mapperPort), "-address", "127.0.0.1"]))!;
        await server.StartAgainAsync();
        return server;
    }

    private async Task<string> EncryptAsync(string certificates)
    {
        EncryptedPort = FreePort.Find();
        await _launcher.HandOverAsync(certificates);
        return $"""
            listeners.ssl.1 = {Host}:{Text(EncryptedPort)}
            ssl_options.cacertfile = {certificates}/ca.pem
            ssl_options.certfile = {certificates}/server.pem
            ssl_options.keyfile = {certificates}/server.key

            """;
    }

    /// <summary>The address of a virtual host, for <c>--broker</c>.</summary>
    public string Address(string virtualHost) => $"amqp://guest:guest@{Host}:{Text(Port)}/{virtualHost}";

    /// <summary>Makes a virtual host that the guest may use, and returns its address.</summary>
    public async Task<string> CreateVirtualHostAsync(string name)
    {
        // One call of the control program instead of two; each starts a virtual machine.
        var all = "<<\".*\">>";
        await ControlAsync(
            "eval",
            $"ok = rabbit_vhost:add(<<\"{name}\">>, <<\"tests\">>), "
            + $"rabbit_auth_backend_internal:set_permissions(<<\"guest\">>, <<\"{name}\">>, {all}, {all}, {all}, <<\"tests\">>).");
        return Address(name);
    }

    /// <summary>Makes a user who may do everything in a virtual host.</summary>
    public Task CreateUserAsync(string name, string password, string virtualHost) => ControlAsync(
        "eval",
        $"ok = rabbit_auth_backend_internal:add_user(<<\"{name}\">>, <<\"{password}\">>, <<\"tests\">>), "
        + $"rabbit_auth_backend_internal:set_permissions(<<\"{name}\">>, <<\"{virtualHost}\">>, <<\".*\">>, <<\".*\">>, <<\".*\">>, <<\"tests\">>).");

    /// <summary>Removes a virtual host with all queues and connections.</summary>
    public Task DeleteVirtualHostAsync(string name) => ControlAsync("delete_vhost", name);

    /// <summary>Messages in every queue of a virtual host, delivered ones that nobody has acknowledged included.</summary>
    public async Task<IReadOnlyDictionary<string, long>> CountMessagesAsync(string virtualHost)
    {
        var lines = await ControlAsync("list_queues", "--vhost", virtualHost, "--no-table-headers", "name", "messages");
        return lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('\t'))
            .ToDictionary(line => line[0], line => long.Parse(line[1], CultureInfo.InvariantCulture));
    }

    /// <summary>Starts the stopped or killed node with what it had stored; returns when it takes connections.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message has what it printed.</exception>
    /// <exception cref="TimeoutException">It took longer than 2 min.</exception>
    public async Task StartAgainAsync()
    {
        _node = Process.Start(_launcher.Prepare($"{Programs}/rabbitmq-server", [], _environment))!;
        var output = _node.StandardOutput.ReadToEndAsync();
        var errors = _node.StandardError.ReadToEndAsync();
        await Eventually.TrueAsync(
            async () => _node.HasExited
                ? throw new InvalidOperationException($"RabbitMQ ended.\n{await output}{await errors}")
                : await AnswersAsync(),
            "RabbitMQ takes connections",
            StartTimeout);
    }

    /// <summary>Stops the node in good order.</summary>
    public async Task StopAsync()
    {
        await Signal.SendAsync(_node!.Id, "TERM");
        await _node.WaitForExitAsync();
    }

    /// <summary>Ends the node at once with SIGKILL, as a crash does.</summary>
    public async Task KillAsync()
    {
        _node!.Kill();
        await _node.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_node is { HasExited: false }) await KillAsync();
        if (_mapper is { HasExited: false })
        {
            _mapper.Kill();
            await _mapper.WaitForExitAsync();
        }

        _node?.Dispose();
        _mapper?.Dispose();
        RunLog.KeepFiles(_folder.File("log"));
        _folder.Dispose();
    }

    private Task<string> ControlAsync(params string[] words) =>
        _launcher.RunAsync($"{Programs}/rabbitmqctl", ["--quiet", "--node", _name, .. words], _environment);

    // The port opens before the node is done with starting; only then it greets.
    private async Task<bool> AnswersAsync()
    {
        using var client = new TcpClient();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5), TimeProvider.System);
        try
        {
            await client.ConnectAsync(Host, Port, patience.Token);
            var stream = client.GetStream();
            await stream.WriteAsync("AMQP\0\0\u0009\u0001"u8.ToArray(), patience.Token);
            return await stream.ReadAsync(new byte[1], patience.Token) == 1;
        }
        catch (Exception failure) when (failure is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
