using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps.Networks;

/// <summary>The options of a request by axis, as the sweep reader's binders take them.</summary>
internal sealed class NetworkSettings
{
    private static readonly string[] Axes = ["backbone", "module"];

    private readonly Dictionary<(string Axis, string Option), string> _values = [];

    /// <summary>Splits <c>AXIS.OPTION=VALUE</c>; what cannot be split, and what is given twice, is a problem.</summary>
    public NetworkSettings(IReadOnlyList<string> settings, ProblemList problems)
    {
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            var point = setting.IndexOf('.', StringComparison.Ordinal);
            if (point < 1 || equals < point + 2 || !Axes.Contains(setting[..point]))
                problems.Add(default, $"'{setting}' is no setting; write backbone.OPTION=VALUE or module.OPTION=VALUE, such as module.reduction=8.");
            else if (!_values.TryAdd((setting[..point], setting[(point + 1)..equals]), setting[(equals + 1)..]))
                problems.Add(default, $"'{setting[..equals]}' is set twice.");
        }
    }

    /// <summary>The level that a sweep would have: a name, or a name with its options.</summary>
    public SourceNode Level(string axis, string name)
    {
        var title = new SourceScalar(default, name, IsPlain: false);
        var options = _values.Where(value => value.Key.Axis == axis)
            .Select(value => KeyValuePair.Create(Scalar(value.Key.Option), (SourceNode)Scalar(value.Value))).ToList();
        return options.Count == 0 ? title : new SourceMapping(default, [KeyValuePair.Create(title, (SourceNode)new SourceMapping(default, options))]);
    }

    private static SourceScalar Scalar(string text) => new(default, text, IsPlain: true);
}
