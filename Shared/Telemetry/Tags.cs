using System.Diagnostics.Metrics;
using System.Text.Json;

namespace Orchestrator.Telemetry;

/// <summary>The tags of measurements. Their values are few: words of enumerations, queues, channels; hosts and devices where a table says so.</summary>
public static class Tags
{
    /// <summary>Where something is: a trial, a worker, a slot.</summary>
    public const string State = "state";

    /// <summary>How something ended.</summary>
    public const string Outcome = "outcome";

    /// <summary>Why an attempt failed.</summary>
    public const string Cause = "cause";

    /// <summary>What the store answered.</summary>
    public const string Answer = "answer";

    /// <summary>What was to be written.</summary>
    public const string Write = "write";

    /// <summary>What kind of secret was refused.</summary>
    public const string Kind = "kind";

    /// <summary>A channel of notifications.</summary>
    public const string Channel = "channel";

    /// <summary>A queue of the broker.</summary>
    public const string Queue = "queue";

    /// <summary>A class of devices.</summary>
    public const string DeviceClass = "device_class";

    /// <summary>A machine.</summary>
    public const string Host = "host";

    /// <summary>A device of a machine.</summary>
    public const string Device = "device";

    /// <summary>A slot that trains.</summary>
    public const string Busy = "busy";

    /// <summary>A slot that waits.</summary>
    public const string Free = "free";

    /// <summary>A tag with a word of an enumeration, as the database and the API write it.</summary>
    public static KeyValuePair<string, object?> Word<TEnum>(string tag, TEnum value)
        where TEnum : struct, Enum => new(tag, JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()));

    /// <summary>A tag with a word.</summary>
    public static KeyValuePair<string, object?> Word(string tag, string word) => new(tag, word);

    /// <summary>A measurement with one tag.</summary>
    internal static Measurement<T> Of<T>(T value, string tag, string word)
        where T : struct => new(value, new KeyValuePair<string, object?>(tag, word));
}
