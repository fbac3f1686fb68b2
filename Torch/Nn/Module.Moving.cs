using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Moving a module to another device or element type. Integer tensors keep their type.</summary>
        public partial class Module
        {
            protected DeviceType _deviceType = DeviceType.CPU;
            protected int _deviceIndex = -1;

            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking) => Move(dtype, device);

            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                Move(null, new Device(deviceType, deviceIndex));

            protected internal virtual Module _to(ScalarType dtype, bool non_blocking) => Move(dtype, null);

            public Module _to(Tensor other, bool non_blocking) => Move(other.dtype, other.device);

            private Module Move(ScalarType? dtype, Device? device)
            {
                if (dtype is { } type && !torch.is_floating_point(type) && !torch.is_complex(type))
                    throw new ArgumentException($"A module can be moved to a floating-point type only, not to {type}.", nameof(dtype));
                if (device is not null) InitializeDeviceType(device.type);
                foreach (var (_, module) in named_children()) module.Move(dtype, device);
                foreach (var (key, parameter) in _internal_params.ToList()) Replace(key, parameter, Moved(parameter, dtype, device));
                foreach (var (key, (buffer, persistent)) in _internal_buffers.ToList())
                {
                    if (Moved(buffer, dtype, device) is not { } moved) continue;
                    _internal_buffers[key] = (moved, persistent);
                    SetFields(buffer, moved);
                    buffer.Dispose();
                }

                if (device is not null) (_deviceType, _deviceIndex) = (device.type, device.index);
                return this;
            }

            // A moved parameter is a new object, as in TorchSharp: make optimizers after moving the module.
            private void Replace(string key, Parameter parameter, Tensor? moved)
            {
                if (moved is null) return;
                var grad = parameter.grad;
                var replacement = new Parameter(moved, parameter.requires_grad);
                if (grad is not null)
                {
                    using var movedGrad = grad.to(replacement.dtype, replacement.device);
                    replacement.grad = movedGrad;
                    grad.Dispose();
                }

                _internal_params[key] = replacement;
                SetFields(parameter, replacement);
                parameter.Dispose();
            }

            private static Tensor? Moved(Tensor tensor, ScalarType? dtype, Device? device)
            {
                var current = tensor.dtype;
                var type = dtype is { } wanted && (torch.is_floating_point(current) || torch.is_complex(current)) ? wanted : current;
                var place = device ?? tensor.device;
                if (!tensor.WouldChange(type, place)) return null;
                using var noGrad = no_grad();
                return tensor.to(type, place).DetachFromDisposeScope();
            }

            private void SetFields(Tensor old, Tensor replacement)
            {
                foreach (var field in Fields())
                    if (ReferenceEquals(field.GetValue(this), old)) field.SetValue(this, replacement);
            }
        }
    }
}
