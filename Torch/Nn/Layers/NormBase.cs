namespace TorchSharp.Modules;

/// <summary>What the normalisations with running statistics share: the scale, the shift and the statistics of a channel.</summary>
public abstract class NormBase : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private Parameter _weight = null!;
    private Parameter? _bias;
    private torch.Tensor? _running_mean;
    private torch.Tensor? _running_var;
    private torch.Tensor? _num_batches_tracked;

    public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, torch.Device? device,
        torch.ScalarType? dtype, string name)
        : base(name)
    {
        (this.num_features, this.eps, this.momentum) = (num_features, eps, momentum);
        (this.affine, this.track_running_stats) = (affine, track_running_stats);
        if (affine)
        {
            weight = new Parameter(torch.ones(num_features, dtype, device));
            bias = new Parameter(torch.zeros(num_features, dtype, device));
        }

        if (!track_running_stats) return;
        running_mean = torch.zeros(num_features, dtype, device);
        running_var = torch.ones(num_features, dtype, device);
        num_batches_tracked = torch.zeros((long[])[], torch.ScalarType.Int64, device);
    }

    public long num_features { get; }

    public double eps { get; set; }

    /// <summary>Weight of the newest batch in the running statistics; null takes the plain average over all batches.</summary>
    public double? momentum { get; set; }

    public bool affine { get; }

    public bool track_running_stats { get; }

    /// <summary>Scale γ, shape (channels); null unless <see cref="affine"/>.</summary>
    public Parameter weight
    {
        get => _weight;
        set => Set(nameof(weight), ref _weight!, value);
    }

    /// <summary>Shift β, shape (channels); null unless <see cref="affine"/>.</summary>
    public Parameter? bias
    {
        get => _bias;
        set => Set(nameof(bias), ref _bias, value);
    }

    public torch.Tensor? running_mean
    {
        get => _running_mean;
        set => Set(nameof(running_mean), ref _running_mean, value);
    }

    public torch.Tensor? running_var
    {
        get => _running_var;
        set => Set(nameof(running_var), ref _running_var, value);
    }

    public torch.Tensor? num_batches_tracked
    {
        get => _num_batches_tracked;
        set => Set(nameof(num_batches_tracked), ref _num_batches_tracked, value);
    }

    public void reset_running_stats()
    {
        running_mean?.zero_();
        running_var?.fill_(1);
        num_batches_tracked?.zero_();
    }

    public void reset_parameters()
    {
        reset_running_stats();
        if (!affine) return;
        torch.nn.init.ones_(weight);
        torch.nn.init.zeros_(bias!);
    }

    /// <exception cref="ArgumentException">The input has the wrong number of dimensions.</exception>
    protected abstract void ValidateInputDimensions(torch.Tensor input);

    // Fields are registered through the properties, under the names that state dictionaries use.
    protected override void RegisterComponents()
    {
    }

    private void Set(string key, ref Parameter? field, Parameter? value)
    {
        if (!ReferenceEquals(field, value)) field?.Dispose();
        field = (Parameter?)value?.DetachFromDisposeScope();
        ConditionallyRegisterParameter(key, field);
    }

    private void Set(string key, ref torch.Tensor? field, torch.Tensor? value)
    {
        if (!ReferenceEquals(field, value)) field?.Dispose();
        field = value?.DetachFromDisposeScope();
        ConditionallyRegisterBuffer(key, field);
    }
}
