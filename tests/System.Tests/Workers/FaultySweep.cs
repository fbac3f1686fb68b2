namespace Orchestrator.SystemTests.Workers;

/// <summary>A definition of two trials: a plain network, and one with the faulty plugin's module.</summary>
internal static class FaultySweep
{
    /// <summary>The definition, with what the module does.</summary>
    public static string Of(string fails) => $$"""
        name: tiny
        grid:
          module: [none, faulty: {fails: {{fails}}}]
          backbone: [resnet20]
          dataset: [fashion-mnist]
        training:
          recipe: quick
          epochs: 2
          batch_size: 32
          train_images: 192
          test_images: 100
        """;
}
