using System.Text.RegularExpressions;
using Orchestrator.Testing.Servers;

namespace Orchestrator.SystemTests.Deployment;

/// <summary>
/// deploy/docker/Dockerfile holds nothing that tests/deployment/dockerfiles.sh, which executes it, does not know; images are pinned.
/// </summary>
public sealed partial class DockerfileTests
{
    [Fact]
    public async Task EveryTargetOfTheComposeFile_IsAStageThatTheCheckUnderstands()
    {
        var stages = (await AskAsync("echo \"${!stage_image[@]}\"")).Split(' ', StringSplitOptions.TrimEntries);

        var compose = await File.ReadAllTextAsync(Repository.PathOf("docker-compose.yml"));
        Assert.All(Target().Matches(compose), target => Assert.Contains(target.Groups[1].Value, stages));
    }

    [Fact]
    public async Task EveryImage_HasAVersionAndNotOnlyAName()
    {
        var compose = await File.ReadAllTextAsync(Repository.PathOf("docker-compose.yml"));
        var images = (await AskAsync("printf '%s\\n' \"${arguments[@]}\"")).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Concat(Image().Matches(compose).Select(match => match.Groups[1].Value));

        Assert.All(images, image => Assert.Matches(@":\d+\.\d+(\.\d+)?(-[a-z]+)?(@sha256:[0-9a-f]{64})?$", image));
    }

    private static Task<string> AskAsync(string question)
    {
        var (reader, file) = (Repository.PathOf("tests", "deployment", "dockerfile.sh"), Repository.PathOf("deploy", "docker", "Dockerfile"));
        return new Launcher().RunAsync("bash", ["-euc", $"source {reader}; read_dockerfile {file}; {question}"]);
    }

    [GeneratedRegex(@"target: ([a-z-]+)\}")]
    private static partial Regex Target();

    [GeneratedRegex(@"^\s+image: (\S+)$", RegexOptions.Multiline)]
    private static partial Regex Image();
}
