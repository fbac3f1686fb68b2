using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace TorchSharp.Native;

/// <summary>
/// One operator of libtorch's dispatcher, looked up by name once and then called with a single native call.
/// The instances live in <see cref="Ops"/>; autograd, autocast and the device dispatch happen inside libtorch.
/// </summary>
internal sealed unsafe class Op(string name, string overload = "")
{
    private const int LongestInlineList = 48;

    private nint handle;

    /// <summary>Whether this libtorch has the operator.</summary>
    public bool Exists => handle != 0 || LookUp(out _) == 0;

    private nint Handle
    {
        get
        {
            var known = handle;
            if (known == 0) LibTorch.Check(LookUp(out known));
            return known;
        }
    }

    /// <summary>Calls an operator with one tensor as result.</summary>
    /// <exception cref="ExternalException">libtorch refused the call; the message names the operator and the shapes.</exception>
    public torch.Tensor Call(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(args, &result, 1);
        return ToTensor(result);
    }

    /// <summary>Calls an operator with two tensors as results.</summary>
    public (torch.Tensor, torch.Tensor) CallPair(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeValue[2];
        Invoke(args, results, 2);
        return (ToTensor(results[0]), ToTensor(results[1]));
    }

    /// <summary>Calls an operator with three tensors as results.</summary>
    public (torch.Tensor, torch.Tensor, torch.Tensor) CallTriple(params ReadOnlySpan<Arg> args)
    {
        var results = stackalloc NativeValue[3];
        Invoke(args, results, 3);
        return (ToTensor(results[0]), ToTensor(results[1]), ToTensor(results[2]));
    }

    /// <summary>Calls an operator with a list of tensors as its result.</summary>
    public torch.Tensor[] CallList(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(args, &result, 1);
        var list = (nint*)result.Bits;
        var tensors = new torch.Tensor[result.Count];
        for (var i = 0; i < tensors.Length; i++) tensors[i] = new torch.Tensor(list[i]);
        LibTorch.FreeList((nint)list);
        return tensors;
    }

    /// <summary>Calls an operator with a boolean as its result.</summary>
    public bool CallBool(params ReadOnlySpan<Arg> args)
    {
        NativeValue result;
        Invoke(args, &result, 1);
        return result.Bits != 0;
    }

    /// <summary>Calls an operator and drops its results: for operators that work in place.</summary>
    public void Run(params ReadOnlySpan<Arg> args) => Invoke(args, null, 0);

    private static torch.Tensor ToTensor(NativeValue value) =>
        value.Tag == ValueTag.Tensor ? new torch.Tensor((nint)value.Bits) : null!;

    // The result goes through a local variable: the marshaller sets it to 0 before it calls, which other threads must not see in the field.
    // Two threads that look up at once get two equal handles; one of them is kept.
    private int LookUp(out nint found)
    {
        var status = LibTorch.FindOperator(name, overload, out found);
        if (status == 0) handle = found;
        return status;
    }

    [SkipLocalsInit]
    private void Invoke(ReadOnlySpan<Arg> args, NativeValue* results, int capacity)
    {
        var values = stackalloc NativeValue[args.Length];
        var numbers = stackalloc long[LongestInlineList];
        var scratch = new Scratch(numbers, LongestInlineList);
        for (var i = 0; i < args.Length; i++) values[i] = Marshal(args[i], ref scratch);
        int count;
        var status = LibTorch.CallOperator(Handle, values, args.Length, results, capacity, &count);
        // The arguments lie in the caller's frame, which keeps their tensors from being finalized while libtorch works; the spill lies nowhere.
        GC.KeepAlive(scratch.Spill);
        if (status != 0) LibTorch.Throw();
    }

    private static NativeValue Marshal(in Arg arg, ref Scratch scratch) => arg.Tag switch
    {
        ValueTag.Tensor => new() { Tag = ValueTag.Tensor, Bits = Unsafe.As<torch.Tensor>(arg.Root!).Handle },
        ValueTag.IntListOfOne => scratch.Put(ValueTag.IntList, [arg.Bits]),
        ValueTag.IntListOfTwo => scratch.Put(ValueTag.IntList, [(int)arg.Bits, (int)(arg.Bits >> 32)]),
        ValueTag.IntList => scratch.Put(ValueTag.IntList, Unsafe.As<long[]>(arg.Root!)),
        ValueTag.DoubleList => scratch.Put(ValueTag.DoubleList, MemoryMarshal.Cast<double, long>(Unsafe.As<double[]>(arg.Root!))),
        ValueTag.TensorList or ValueTag.MaybeTensorList => PutTensors(arg, ref scratch),
        ValueTag.String => PutString(Unsafe.As<string>(arg.Root!), ref scratch),
        ValueTag.Generator => new() { Tag = ValueTag.Generator, Bits = Unsafe.As<torch.Generator>(arg.Root!).Handle },
        _ => new() { Tag = arg.Tag, Bits = arg.Bits },
    };

    private static NativeValue PutTensors(in Arg arg, ref Scratch scratch)
    {
        var tensors = Unsafe.As<torch.Tensor?[]>(arg.Root!);
        var target = scratch.Take(tensors.Length);
        for (var i = 0; i < tensors.Length; i++) target[i] = tensors[i] is { } tensor ? tensor.Handle : 0;
        return new() { Tag = arg.Tag, Count = tensors.Length, Bits = (long)target };
    }

    private static NativeValue PutString(string text, ref Scratch scratch)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        var target = scratch.Take((bytes + 7) / 8);
        Encoding.UTF8.GetBytes(text, new Span<byte>(target, bytes));
        return new() { Tag = ValueTag.String, Count = bytes, Bits = (long)target };
    }
}
