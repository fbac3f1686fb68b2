using Orchestrator.Catalog;

namespace Orchestrator.Worker.Modules;

/// <summary>What a module needs to know of the place it is built for.</summary>
/// <param name="Channels">Channels of the tensor at that place.</param>
/// <param name="Height">Its height in pixels.</param>
/// <param name="Width">Its width in pixels.</param>
/// <param name="Options">The module's name with every option set.</param>
/// <param name="Stage">The backbone's stage that the place is in or ends, from 1.</param>
public sealed record ModuleContext(int Channels, int Height, int Width, Choice Options, int Stage);
