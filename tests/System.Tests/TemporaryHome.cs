namespace Orchestrator.SystemTests;

/// <summary>A home folder for one test, with a sweep definition small enough to train in seconds.</summary>
internal sealed class TemporaryHome : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orchestrator-test-");

    /// <summary>The home folder; the command makes it.</summary>
    public string Path => System.IO.Path.Combine(_folder.FullName, "home");

    /// <summary>Writes a definition of four trials: none and se, two seeds each.</summary>
    public string WriteSweep(int epochs = 3, int trainImages = 192)
    {
        var file = System.IO.Path.Combine(_folder.FullName, "tiny.yaml");
        File.WriteAllText(file, $$"""
            name: tiny
            grid:
              module: [none, se]
              backbone: [resnet20]
              dataset: [fashion-mnist]
            replicates: 2
            training:
              recipe: quick
              epochs: {{epochs}}
              batch_size: 32
              train_images: {{trainImages}}
              test_images: 100
            """);
        return file;
    }

    /// <summary>Writes any text as a definition.</summary>
    public string WriteText(string name, string text)
    {
        var file = System.IO.Path.Combine(_folder.FullName, name);
        File.WriteAllText(file, text);
        return file;
    }

    /// <summary>Arguments of a run that leaves when it is finished, uses any port and two slots.</summary>
    public string[] RunArguments(string sweep) => ["run", sweep, "--home", Path, "--exit", "--port", "0", "--slots", "2", "--checkpoint-every", "1"];

    public void Dispose()
    {
        RunLog.KeepFiles(_folder.FullName);
        _folder.Delete(recursive: true);
    }
}
