using System.Runtime.InteropServices;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;
using Orchestrator.Worker.Training;

namespace Orchestrator.Worker.Trainers.NoOp;

/// <summary>The numbers of a training that did not happen.</summary>
internal static class NoOpResult
{
    /// <summary>The measurement that marks them, 1.</summary>
    public const string Mark = "no_op";

    private const string Nothing = "no-op";

    private static readonly string Command = CommandText.OfThisProcess();

    /// <summary>The result of a finished trial.</summary>
    public static TrialResult Of(TrialConfig config, NoOpState state, TimeSpan duration) => new()
    {
        TestTop1 = state.Share,
        TestTop5 = (1 + state.Share) / 2,
        TestLoss = LossOf(state),
        SelectedEpoch = config.Training.Epochs,
        Parameters = 0,
        TrainSeconds = duration.TotalSeconds,
        Measurements = new SortedDictionary<string, double>(StringComparer.Ordinal) { [Mark] = 1 },
        Record = new TrialRecord
        {
            CodeVersion = ProgramVersion.Text,
            RuntimeVersion = RuntimeInformation.FrameworkDescription,
            TorchVersion = Nothing,
            Device = Nothing,
            Command = Command,
            Host = Environment.MachineName,
            Threads = 1,
            Precision = config.Training.Precision,
            MemoryFormat = Nothing,
            DatasetChecksum = Nothing,
            TrainImages = 0,
            ValidationImages = 0,
            TestImages = 0,
            ResumedAt = state.ResumedAt,
        },
    };

    /// <summary>What the epoch measured that has just ended.</summary>
    public static EpochMetrics EpochOf(NoOpState state, TimeSpan duration) => new()
    {
        Epoch = state.Epoch,
        LearningRate = 0,
        TrainLoss = LossOf(state),
        TrainTop1 = state.Share,
        Seconds = duration.TotalSeconds,
        ImagesPerSecond = 0,
    };

    private static double LossOf(NoOpState state) => 2 * (1 - state.Share);
}
