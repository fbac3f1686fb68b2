using Orchestrator.Catalog;
using Orchestrator.Sweeps.Reading;
using Orchestrator.Sweeps.Yaml;

namespace Orchestrator.Sweeps;

/// <summary>Reads recipe files. Their <c>training</c> section has the keys of a sweep's, less <c>recipe</c>.</summary>
public static class RecipeReader
{
    private const int TextLength = 2000;

    private static readonly IReadOnlyList<KeySpec> Texts =
    [
        KeySpec.Text("name", 100, "The name that sweeps use."),
        KeySpec.Text("title", 100, "The name as papers print it."),
        KeySpec.Text("summary", TextLength, "What the recipe is, and where it differs from its source."),
        KeySpec.Text("source", TextLength, "The paper or repository that it follows."),
    ];

    /// <summary>Reads one recipe.</summary>
    /// <param name="utf8">The file.</param>
    /// <param name="fileName">The file as messages name it.</param>
    /// <exception cref="InvalidOperationException">The file is wrong; the message lists every problem with its place.</exception>
    public static RecipeEntry Read(ReadOnlySpan<byte> utf8, string fileName)
    {
        var problems = new ProblemList(fileName);
        var recipe = SourceText.Decode(utf8, problems) is { } text && SourceParser.Parse(text, problems) is { } root ? Bind(root, problems) : null;
        return problems.IsEmpty && recipe is not null
            ? recipe
            : throw new InvalidOperationException(string.Join(Environment.NewLine, problems.InFileOrder()));
    }

    private static RecipeEntry? Bind(SourceMapping root, ProblemList problems)
    {
        if (Section.Open(root, "", [.. Texts.Select(key => key.Name), "training"], problems) is not { } file) return null;
        foreach (var key in Texts) file.Require(key.Name);
        var texts = Texts.Select(key => file.Text(key) ?? "").ToList();
        if (TrainingBinder.BindRecipe(file) is not { } training) return null;
        TrainingChecks.Check(training, problems);
        return new RecipeEntry { Name = texts[0], Title = texts[1], Summary = texts[2], Source = texts[3], Settings = training.Settings };
    }
}
