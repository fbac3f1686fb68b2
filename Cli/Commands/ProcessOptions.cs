using System.CommandLine;
using Orchestrator.Cli.Hosting.Processes;
using Orchestrator.Messaging;
using Orchestrator.Storage;

namespace Orchestrator.Cli.Commands;

/// <summary>Options that coordinator, worker and dashboard share, worded once.</summary>
internal static class ProcessOptions
{
    public static Option<string?> Database() => new("--database")
    {
        Description = $"The store: {DatabaseAddress.Forms}. Also {SettingsSource.Prefix}DATABASE, or {SettingsSource.Prefix}DATABASE_FILE for a file that holds it.",
    };

    public static Option<string?> Broker() => new("--broker")
    {
        Description = $"The message broker: {BrokerAddress.Forms}. Also {SettingsSource.Prefix}BROKER, or {SettingsSource.Prefix}BROKER_FILE for a file that holds it.",
    };

    public static Option<string?> Settings() => new("--settings") { Description = "A JSON file of settings; 'orchestrator settings' lists them." };

    public static Option<string?> Listen(string byDefault) => new("--listen")
    {
        Description = $"Where to listen. Default: {byDefault}. Beyond loopback put TLS in front; see docs/security.md.",
    };
}
