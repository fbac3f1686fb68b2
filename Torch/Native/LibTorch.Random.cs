using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Seeds and generators.</summary>
internal static partial class LibTorch
{
    [LibraryImport(Library, EntryPoint = "ot_manual_seed")]
    public static partial int ManualSeed(ulong seed);

    [LibraryImport(Library, EntryPoint = "ot_generator_new")]
    public static partial int NewGenerator(int deviceType, int deviceIndex, ulong seed, out GeneratorHandle result);

    [LibraryImport(Library, EntryPoint = "ot_generator_default")]
    public static partial int DefaultGenerator(out GeneratorHandle result);

    [LibraryImport(Library, EntryPoint = "ot_generator_free")]
    public static partial void FreeGenerator(nint generator);

    [LibraryImport(Library, EntryPoint = "ot_generator_seed")]
    public static partial int SeedGenerator(GeneratorHandle generator, ulong seed);

    [LibraryImport(Library, EntryPoint = "ot_generator_initial_seed")]
    public static partial int GeneratorInitialSeed(GeneratorHandle generator, out ulong result);

    [LibraryImport(Library, EntryPoint = "ot_generator_get_state")]
    public static partial int GetGeneratorState(GeneratorHandle generator, out nint result);

    [LibraryImport(Library, EntryPoint = "ot_generator_set_state")]
    public static partial int SetGeneratorState(GeneratorHandle generator, nint state);
}
