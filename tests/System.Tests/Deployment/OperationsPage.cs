namespace Orchestrator.SystemTests.Deployment;

/// <summary>The commands that docs/operations.md shows.</summary>
internal static class OperationsPage
{
    /// <summary>The block of commands after the mark <c>&lt;!-- try NAME --&gt;</c>, without its fence.</summary>
    public static string Block(string name)
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "operations.md"));
        return page.Split($"<!-- try {name} -->\n```sh\n")[1].Split("```")[0];
    }
}
