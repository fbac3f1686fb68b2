namespace TorchSharp;

/// <summary>How a convolution pads when the padding is named and not counted.</summary>
public enum Padding
{
    Valid = 0,
    Same = 1,
}

/// <summary>What the padded border holds.</summary>
public enum PaddingModes
{
    Zeros = 0,
    Reflect = 1,
    Replicate = 2,
    Circular = 3,
    Constant = 4,
}
