namespace Orchestrator.Worker.Datasets.ImageFolders;

/// <summary>A text file that names class folders, one a line; text after the first word, and lines that start with <c>#</c>, are remarks.</summary>
internal static class ClassList
{
    /// <summary>The names, in the order of their labels: that of the names, not of the lines, as everywhere.</summary>
    /// <exception cref="DatasetException">A name is given twice, or there are not as many as wanted.</exception>
    public static IReadOnlyList<string> Read(string path, int classes)
    {
        var names = File.ReadLines(path)
            .Where(line => !line.StartsWith('#') && !string.IsNullOrWhiteSpace(line))
            .Select(line => line.Trim().Split([' ', '\t'], 2)[0])
            .Order(StringComparer.Ordinal)
            .ToList();
        if (names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw new DatasetException($"'{path}' names the class '{twice.Key}' twice.");
        if (names.Count != classes) throw new DatasetException($"'{path}' names {names.Count} classes; {classes} are expected.");
        return names;
    }
}
