using System.Globalization;
using System.Text;
using Orchestrator.Catalog;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Planning;

/// <summary>
/// Computes the hashes of <see cref="ConfigHash"/> for the cells of one sweep. The canonical text of each part is made once and the
/// texts are put together, which is many times faster than serializing every configuration; a test holds both equal.
/// </summary>
internal sealed class CellHasher(TrainingSettings training)
{
    // Cells share the few choices of their levels: telling them apart by reference saves comparing options for every cell.
    private readonly Dictionary<Choice, string> _choices = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, string> _values = [];
    private readonly byte[] _tail = Encoding.UTF8.GetBytes($"\"training\":{ConfigHash.Canonical(training)}}}");

    /// <summary>The canonical text around the seed. Names in it are sorted: seed comes after placement and before training.</summary>
    public CanonicalCell Prepare(Cell cell)
    {
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{{\"backbone\":{Text(cell.Backbone)},\"dataset\":{Text(cell.Dataset)},\"module\":{Text(cell.Module)},");
        if (cell.Penalty is { } penalty) head.Append(CultureInfo.InvariantCulture, $"\"penalty\":{Text(penalty)},");
        if (cell.Placement is { } placement) head.Append(CultureInfo.InvariantCulture, $"\"placement\":{Text(placement)},");
        return new CanonicalCell(Encoding.UTF8.GetBytes(head.ToString()), _tail);
    }

    private string Text(Choice choice) => Text(_choices, choice);

    private string Text(object value) => Text(_values, value);

    private static string Text<T>(Dictionary<T, string> texts, T part)
        where T : notnull
    {
        if (!texts.TryGetValue(part, out var text)) texts[part] = text = ConfigHash.Canonical(part);
        return text;
    }
}
