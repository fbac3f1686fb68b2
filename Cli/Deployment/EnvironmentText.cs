using System.Globalization;

namespace Orchestrator.Cli.Deployment;

/// <summary>What <c>.env</c> says: the choices that <c>docker-compose.yml</c> leaves open.</summary>
internal static class EnvironmentText
{
    /// <summary>The text for a machine with this many processor cores.</summary>
    public static string For(int cores) => $"""
        # Written by 'orchestrator init'; docker compose reads it by itself. Secrets are files below ORCHESTRATOR_SECRETS.

        # The address of this machine at which dashboard (5080) and API (5081) answer. They speak plain HTTP: leave it at the loopback and
        # put a reverse proxy with a certificate in front (docs/operations.md).
        ORCHESTRATOR_BIND=127.0.0.1

        # From where that proxy reaches the containers: an address or network whose word for the client's address and for https is taken. One
        # on this machine comes from the gateway of Docker's network, which lies in 172.16.0.0/12 unless Docker was told otherwise.
        ORCHESTRATOR_TRUSTED_PROXIES=

        # Trials that the worker on the processor trains at the same time.
        ORCHESTRATOR_SLOTS={cores.ToString(CultureInfo.InvariantCulture)}

        # The folder of data sets. Fashion-MNIST is in the image.
        ORCHESTRATOR_DATASETS=./datasets

        ORCHESTRATOR_SECRETS=./secrets

        """;
}
