namespace TorchSharp.Modules;

/// <summary>What the convolutions share: the options, the weights and their initial values.</summary>
public abstract class Convolution : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    protected Parameter? _bias;
    protected Parameter? _weight;

    /// <param name="kernel_size">One number a spatial dimension, as for <paramref name="stride"/>, <paramref name="padding"/> and <paramref name="dilation"/>.</param>
    /// <param name="padding_type">Named padding; then <paramref name="padding"/> is not used.</param>
    protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding,
        Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode,
        torch.Device? device = null, torch.ScalarType? dtype = null)
        : base(name)
    {
        if (in_channels % groups != 0 || out_channels % groups != 0)
            throw new ArgumentException($"{name}: {in_channels} input and {out_channels} output channels do not divide into {groups} groups.", nameof(groups));
        (this.in_channels, this.out_channels, this.groups) = (in_channels, out_channels, groups);
        (this.kernel_size, this.stride, this.padding, this.dilation) = (kernel_size, stride, padding_type is null ? padding : null, dilation);
        (this.padding_type, this.padding_mode) = (padding_type, padding_mode);
        (this.transposed, this.output_padding) = (transposed, output_padding);
        weight = new Parameter(torch.empty((long[])[out_channels, in_channels / groups, .. kernel_size], dtype, device));
        if (bias) this.bias = new Parameter(torch.empty(out_channels, dtype, device));
        reset_parameters();
    }

    public long in_channels { get; }

    public long out_channels { get; }

    public long[] kernel_size { get; set; }

    public long[] stride { get; set; }

    /// <summary>One number a spatial dimension; null when the padding is named.</summary>
    public long[]? padding { get; }

    public Padding? padding_type { get; }

    public long[] dilation { get; set; }

    public bool transposed { get; }

    public long[] output_padding { get; set; }

    public long groups { get; set; }

    public PaddingModes padding_mode { get; set; }

    /// <summary>Shape (out channels, in channels / groups, kernel...).</summary>
    public Parameter weight
    {
        get => _weight!;
        set
        {
            _weight?.Dispose();
            _weight = (Parameter)value.DetachFromDisposeScope();
            ConditionallyRegisterParameter(nameof(weight), _weight);
        }
    }

    /// <summary>Shape (out channels), or null.</summary>
    public Parameter? bias
    {
        get => _bias;
        set
        {
            _bias?.Dispose();
            _bias = (Parameter?)value?.DetachFromDisposeScope();
            ConditionallyRegisterParameter(nameof(bias), _bias);
        }
    }

    /// <summary>PyTorch's initial values: both uniform within 1 / sqrt(fan-in).</summary>
    public void reset_parameters()
    {
        torch.nn.init.kaiming_uniform_(weight, a: Math.Sqrt(5));
        if (bias is null) return;
        var (fanIn, _) = torch.nn.init.CalculateFanInAndFanOut(weight);
        var bound = fanIn > 0 ? 1 / Math.Sqrt(fanIn) : 0;
        torch.nn.init.uniform_(bias, -bound, bound);
    }

    /// <summary>The input with the border that <see cref="padding_mode"/> asks for, last dimension first as <c>pad</c> wants it.</summary>
    private protected torch.Tensor Bordered(torch.Tensor input)
    {
        var border = padding!.Reverse().SelectMany(size => new[] { size, size }).ToArray();
        return torch.nn.functional.pad(input, border, padding_mode);
    }

    // Fields are registered through the properties, under the names that state dictionaries use.
    protected override void RegisterComponents()
    {
    }
}
