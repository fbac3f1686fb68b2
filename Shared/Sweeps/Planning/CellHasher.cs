using System.Globalization;
using System.Text;
using Orchestrator.Trials;

namespace Orchestrator.Sweeps.Planning;

/// <summary>
/// Computes the hashes of <see cref="ConfigHash"/> for the cells of one sweep. The canonical text of each part is made once and the
/// texts are put together, which is many times faster than serializing every configuration; a test holds both equal.
/// </summary>
internal sealed class CellHasher(TrainingSettings training)
{
    private readonly Dictionary<object, string> _texts = [];
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

    private string Text<T>(T part)
        where T : notnull
    {
        if (!_texts.TryGetValue(part, out var text)) _texts[part] = text = ConfigHash.Canonical(part);
        return text;
    }
}
