using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Orchestrator.Sweeps.Yaml;

/// <summary>
/// Reads YAML text into nodes with positions. Works on the parser's events and not on its object model, so that aliases are refused
/// before anything is expanded and nesting is bounded before anything recurses.
/// </summary>
internal sealed class SourceParser
{
    /// <summary>Levels of nesting allowed. The format itself needs 5.</summary>
    public const int MaximumDepth = 32;

    private readonly Parser _parser;
    private readonly ProblemList _problems;
    private readonly Stack<SourcePosition> _open = [];
    private SourcePosition _last = new(1, 1);

    private SourceParser(string text, ProblemList problems) => (_parser, _problems) = (new Parser(new StringReader(text)), problems);

    /// <summary>The mapping that the text holds; null after a problem.</summary>
    public static SourceMapping? Parse(string text, ProblemList problems)
    {
        var before = problems.Count;
        var parser = new SourceParser(text, problems);
        SourceNode? root;
        try
        {
            root = parser.ReadDocument();
        }
        catch (YamlException syntax)
        {
            var problem = SyntaxProblem.Of(syntax, text);
            problems.Add(problem.Position, problem.Message);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The library's scanner ends so, and without a place, when a plain value is cut off by a line of lower indentation.
            var problem = SyntaxProblem.Unclosed(parser._open.TryPeek(out var open) ? open : parser._last);
            problems.Add(problem.Position, problem.Message);
            return null;
        }

        if (problems.Count > before || root is null) return null;
        if (root is SourceMapping mapping) return mapping;
        if (root is SourceScalar { Kind: ScalarKind.Nothing })
            problems.Add(new SourcePosition(1, 1), "The file is empty. A sweep needs 'name', 'grid' and 'training'.");
        else
            problems.Add(root.Position, $"A sweep is a mapping with the keys 'name', 'grid' and 'training', not {root.Describe()}.");
        return null;
    }

    private SourceNode? ReadDocument()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _)) return new SourceScalar(new SourcePosition(1, 1), "", true);
        _parser.Consume<DocumentStart>();
        var root = ReadNode(1);
        if (root is null) return null;
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
            _problems.Add(PositionOf(second.Start),
                "A second document starts here. A file holds one sweep; put the other in a file of its own.");
        else
            _parser.Consume<StreamEnd>();
        return root;
    }

    /// <summary>Reads one node; null when reading must stop because of the depth.</summary>
    private SourceNode? ReadNode(int depth)
    {
        if (_parser.TryConsume<AnchorAlias>(out var alias))
        {
            _problems.Add(PositionOf(alias.Start),
                $"The alias '*{alias.Value}' cannot be used: sweep files have no anchors and aliases. Write the value out.");
            return new SourceScalar(PositionOf(alias.Start), "", true);
        }

        var node = _parser.Consume<NodeEvent>();
        CheckProperties(node);
        var position = PositionOf(node.Start);
        _last = position;
        if (node is Scalar scalar) return new SourceScalar(position, scalar.Value, scalar.Style == ScalarStyle.Plain);
        if (depth > MaximumDepth)
        {
            _problems.Add(position, $"The file is nested deeper than {MaximumDepth} levels here; the format needs 5.");
            return null;
        }

        _open.Push(position);
        SourceNode? collection = node is SequenceStart ? ReadList(position, depth) : ReadMapping(position, depth);
        _open.Pop();
        return collection;
    }

    private SourceList? ReadList(SourcePosition position, int depth)
    {
        var items = new List<SourceNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } item) return null;
            items.Add(item);
        }

        return new SourceList(position, items);
    }

    private SourceMapping? ReadMapping(SourcePosition position, int depth)
    {
        var entries = new List<KeyValuePair<SourceScalar, SourceNode>>();
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not { } key || ReadNode(depth + 1) is not { } value) return null;
            if (key is SourceScalar name) entries.Add(KeyValuePair.Create(name, value));
            else _problems.Add(key.Position, $"A key is a name, not {key.Describe()}.");
        }

        return new SourceMapping(position, entries);
    }

    private void CheckProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
            _problems.Add(PositionOf(node.Start),
                $"The anchor '&{node.Anchor.Value}' cannot be used: sweep files have no anchors and aliases. Write the value out.");
        if (!node.Tag.IsEmpty)
            _problems.Add(PositionOf(node.Start), $"The tag '{node.Tag}' cannot be used: sweep files have no tags. Remove it.");
    }

    private static SourcePosition PositionOf(Mark mark) => new((int)mark.Line, (int)mark.Column);
}
