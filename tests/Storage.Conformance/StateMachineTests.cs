using System.Text.RegularExpressions;
using Orchestrator.Storage.Relational;
using Orchestrator.Trials;

namespace Orchestrator.Storage.Conformance;

/// <summary>The state table in code, the SQL statements and docs/state-machine.md say the same.</summary>
public sealed partial class StateMachineTests
{
    private static readonly TrialState[] States = Enum.GetValues<TrialState>();

    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "state-machine.md"));

    private static HashSet<(TrialState From, TrialState To)> Moves =>
        [.. from source in States from target in States where TrialTransitions.CanMove(source, target) select (source, target)];

    public static TheoryData<string, string> Statements =>
        [.. from dialect in (string[])["Sqlite", "Postgres"] from name in new SqlLibrary(dialect).Names() select (dialect, name)];

    [Fact]
    public void Page_Table_HasExactlyTheMovesOfTheCode() => Assert.Equal(Moves, MovesOf(TableRow()));

    [Fact]
    public void Page_Diagram_HasExactlyTheMovesOfTheCode() => Assert.Equal(Moves, MovesOf(DiagramEdge()));

    [Theory]
    [MemberData(nameof(Statements))]
    public void Statement_ThatAssignsAState_DeclaresMovesThatAreAllowed(string dialect, string statement)
    {
        var text = new SqlLibrary(dialect).Text(statement);
        var declared = DeclaredMoves(text);

        Assert.Equal(AssignsState().IsMatch(text), declared.Count > 0);
        Assert.Subset(Moves, declared);
    }

    [Theory]
    [InlineData("Sqlite")]
    [InlineData("Postgres")]
    public void Statements_Together_MakeEveryMove(string dialect)
    {
        var library = new SqlLibrary(dialect);
        var made = library.Names().SelectMany(name => DeclaredMoves(library.Text(name))).ToHashSet();

        Assert.Equal(Moves, made);
    }

    [Fact]
    public void Page_Table_NamesStatementsThatExist()
    {
        var named = StatementName().Matches(string.Concat(TableRow().Matches(Page).Select(row => row.Groups["statements"].Value))).Select(match => match.Groups[1].Value);

        Assert.Subset(new SqlLibrary("Sqlite").Names().ToHashSet(), named.ToHashSet());
    }

    private static HashSet<(TrialState, TrialState)> MovesOf(Regex move) =>
        [.. move.Matches(Page).Select(match => (Enum.Parse<TrialState>(match.Groups["from"].Value), Enum.Parse<TrialState>(match.Groups["to"].Value)))];

    private static HashSet<(TrialState, TrialState)> DeclaredMoves(string text) =>
    [
        .. from match in Declaration().Matches(text)
           from source in match.Groups["from"].Value.Split(", ")
           from target in match.Groups["to"].Value.Split(", ")
           select (Enum.Parse<TrialState>(source, ignoreCase: true), Enum.Parse<TrialState>(target, ignoreCase: true)),
    ];

    [GeneratedRegex(@"^\| (?<from>[A-Z]\w+) \| (?<to>[A-Z]\w+) \|[^|]*\|[^|]*\|(?<statements>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^    (?<from>\w+) --> (?<to>\w+):", RegexOptions.Multiline)]
    private static partial Regex DiagramEdge();

    [GeneratedRegex(@"^-- moves: (?<from>[\w, ]+) -> (?<to>[\w, ]+)$", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"UPDATE trials\b[^;]*?SET state =")]
    private static partial Regex AssignsState();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex StatementName();
}
