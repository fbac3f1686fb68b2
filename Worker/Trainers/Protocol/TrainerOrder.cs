using System.Text.Json.Serialization;
using Orchestrator.Storage;
using Orchestrator.Trials;
using Orchestrator.Worker.Agent;

namespace Orchestrator.Worker.Trainers.Protocol;

/// <summary>What an agent tells its trainer process. <see cref="Prepare"/> comes first and once.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "order")]
[JsonDerivedType(typeof(Prepare), "prepare")]
[JsonDerivedType(typeof(Train), "train")]
[JsonDerivedType(typeof(Stop), "stop")]
internal abstract record TrainerOrder
{
    private TrainerOrder()
    {
    }

    /// <summary>Check the device and get ready; answered by <see cref="TrainerReport.Ready"/> or <see cref="TrainerReport.Unusable"/>.</summary>
    public sealed record Prepare(TrainerSettings Settings) : TrainerOrder;

    /// <summary>Train this trial; answered by reports, the last of which is <see cref="TrainerReport.Ended"/>.</summary>
    public sealed record Train(ClaimedTrial Trial) : TrainerOrder;

    /// <summary>Stop this attempt.</summary>
    public sealed record Stop(Fence Fence, StopReason Reason) : TrainerOrder;
}
