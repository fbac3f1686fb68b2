namespace Orchestrator.Dashboard.Placements;

/// <summary>Where the parts of a block's drawing are, in pixels.</summary>
public sealed class SketchLayout
{
    private const int Margin = 14;
    private const int Gap = 14;
    private const int Step = 40;

    /// <summary>Height of a box.</summary>
    public const int BoxHeight = 24;

    private readonly List<SketchBox> _boxes = [];
    private readonly List<string> _lines = [];

    /// <summary>Lays a block out from left to right.</summary>
    public SketchLayout(BlockSketch block)
    {
        Middle = 20;
        var at = Row(block.Before, Margin, Middle);
        if (block.Branches.Count > 1)
        {
            var widest = block.Branches.Max(WidthOf);
            var (split, sum) = (at + 6, at + 6 + Gap + widest + Gap);
            foreach (var (index, branch) in block.Branches.Index()) Branch(branch, split, sum, Middle + (index * Step));
            _lines.Add($"M{at} {Middle}H{split}");
            Sum = sum;
            at = sum + 9;
        }
        else
        {
            at = Row(block.Branches[0], at, Middle);
        }

        at = Row(block.After, at, Middle);
        _lines.Add($"M{at} {Middle}h{Gap}");
        End = at + Gap;
        Height = Middle + ((block.Branches.Count - 1) * Step) + 20;
    }

    /// <summary>The boxes.</summary>
    public IReadOnlyList<SketchBox> Boxes => _boxes;

    /// <summary>The lines between them, as paths of SVG.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Where branches are added; null without a shortcut.</summary>
    public int? Sum { get; }

    /// <summary>Height of the main line.</summary>
    public int Middle { get; }

    /// <summary>Where the main line ends.</summary>
    public int End { get; }

    /// <summary>Width of the drawing.</summary>
    public int Width => End + Margin;

    /// <summary>Height of the drawing.</summary>
    public int Height { get; }

    private static int WidthOf(SketchNode node) => 16 + (7 * node.Text.Length);

    private static int WidthOf(IReadOnlyList<SketchNode> nodes) => nodes.Sum(node => WidthOf(node) + Gap);

    // Each box with the line that leads to it; returns where the row ends.
    private int Row(IReadOnlyList<SketchNode> nodes, int from, int y)
    {
        foreach (var node in nodes)
        {
            _lines.Add($"M{from} {y}h{Gap}");
            _boxes.Add(new SketchBox(from + Gap, y, WidthOf(node), node));
            from += Gap + WidthOf(node);
        }

        return from;
    }

    // Beside the main line: down at the split, up again at the addition. Short branches stand in the middle.
    private void Branch(IReadOnlyList<SketchNode> nodes, int split, int sum, int y)
    {
        var from = split + ((sum - split - WidthOf(nodes)) / 2);
        if (y != Middle) _lines.Add($"M{split} {Middle}V{y}");
        _lines.Add($"M{split} {y}H{from}");
        var end = Row(nodes, from, y);
        _lines.Add($"M{end} {y}H{sum}");
        if (y != Middle) _lines.Add($"M{sum} {y}V{Middle}");
    }
}
