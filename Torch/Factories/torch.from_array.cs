namespace TorchSharp;

/// <summary>Tensors from arrays of any rank and element type.</summary>
public static partial class torch
{
    /// <summary>A tensor of the array's shape; the elements are copied.</summary>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false,
        string[]? names = null)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        return FromArray(rawArray, TypeOf(rawArray.GetType().GetElementType()!), dtype, device, requires_grad, names);
    }

    /// <summary>A tensor of the array's shape; the elements are copied.</summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    public static Tensor as_tensor(Tensor data, ScalarType? dtype = null, Device? device = null) =>
        (dtype is null || dtype == data.dtype) && device is null ? data.alias() : data.to(dtype ?? data.dtype, device ?? data.device);
}
