using System.Reflection;

namespace Orchestrator.Catalog.Plugins;

/// <summary>Words what went wrong in foreign code: the cause and what to do about it.</summary>
public static class PluginProblems
{
    /// <summary>The innermost cause that says something, as one sentence.</summary>
    public static string Describe(Exception error) => Cause(error) switch
    {
        FileNotFoundException { FileName: { } name } =>
            $"it needs the assembly '{name}', which is neither beside it nor a part of Orchestrator; publish it with its dependencies.",
        MissingMethodException { Message: var message } when message.Contains("constructor", StringComparison.OrdinalIgnoreCase) =>
            "it has no public constructor without parameters, which a definition needs.",
        TypeLoadException or MissingMemberException =>
            $"it was built against another version of Orchestrator; build it again against this one ({Line(Cause(error))}).",
        var cause => $"{cause.GetType().Name}: {Line(cause)}.",
    };

    private static Exception Cause(Exception error) => error switch
    {
        TargetInvocationException { InnerException: { } inner } => Cause(inner),
        TypeInitializationException { InnerException: { } inner } => Cause(inner),
        ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } => Cause(first),
        _ => error,
    };

    private static string Line(Exception cause) => cause.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ');
}
