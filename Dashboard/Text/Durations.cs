namespace Orchestrator.Dashboard.Text;

/// <summary>Words for spans of time, with two units at most.</summary>
public static class Durations
{
    /// <summary>Such as <c>45 s</c>, <c>3 min 20 s</c>, <c>2 h 5 min</c>, <c>4 d 3 h</c>.</summary>
    public static string Say(TimeSpan span) => TimeSpan.FromSeconds(Math.Max(0, Math.Round(span.TotalSeconds))) switch
    {
        { TotalSeconds: < 60 } whole => $"{whole.Seconds} s",
        { TotalMinutes: < 60 } whole => Two(whole.Minutes, "min", whole.Seconds, "s"),
        { TotalHours: < 24 } whole => Two(whole.Hours, "h", whole.Minutes, "min"),
        var whole => Two(whole.Days, "d", whole.Hours, "h"),
    };

    /// <summary>An estimate, as exact as estimates are: seconds in fives, minutes from ten on in whole ones.</summary>
    public static string SayRoughly(TimeSpan span) => span switch
    {
        { TotalSeconds: < 60 } => Say(TimeSpan.FromSeconds(5 * Math.Ceiling(span.TotalSeconds / 5))),
        { TotalMinutes: < 10 } => Say(TimeSpan.FromSeconds(10 * Math.Round(span.TotalSeconds / 10))),
        _ => Say(TimeSpan.FromMinutes(Math.Round(span.TotalMinutes))),
    };

    /// <summary>How long ago it was, with one unit: <c>just now</c>, <c>3 min ago</c>, <c>5 d ago</c>.</summary>
    public static string SayAge(TimeSpan span) => span switch
    {
        { TotalSeconds: < 5 } => "just now",
        { TotalMinutes: < 1 } => $"{(int)span.TotalSeconds} s ago",
        { TotalHours: < 1 } => $"{(int)span.TotalMinutes} min ago",
        { TotalDays: < 1 } => $"{(int)span.TotalHours} h ago",
        _ => $"{(int)span.TotalDays} d ago",
    };

    private static string Two(int large, string largeUnit, int small, string smallUnit) =>
        small == 0 ? $"{large} {largeUnit}" : $"{large} {largeUnit} {small} {smallUnit}";
}
