namespace Orchestrator.Shared.Tests.Sweeps;

/// <summary>Builds the text of small sweeps.</summary>
internal static class SweepText
{
    /// <summary>A sweep of one data set; every argument is YAML.</summary>
    public static string Of(string module, string backbone = "[resnet20]", string dataset = "[cifar10]", string axes = "", string rest = "", string training = "{recipe: quick}")
    {
        var more = axes.Length == 0 ? "" : $"  {axes.Replace("\n", "\n  ", StringComparison.Ordinal)}\n";
        return $"name: t\ngrid:\n  module: {module}\n  backbone: {backbone}\n  dataset: {dataset}\n{more}training: {training}\n{rest}\n";
    }
}
