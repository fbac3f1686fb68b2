using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients of a tensor.</summary>
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Flags.HasFlag(TensorFlags.RequiresGrad);
            set
            {
                LibTorch.Check(LibTorch.SetRequiresGrad(Handle, value ? 1 : 0));
                GC.KeepAlive(this);
            }
        }

        /// <summary>The accumulated gradient, or null. Each read is a new tensor over the same memory.</summary>
        public Tensor? grad
        {
            get
            {
                LibTorch.Check(LibTorch.Grad(Handle, out var result));
                GC.KeepAlive(this);
                return result == 0 ? null : new Tensor(result);
            }
            set
            {
                LibTorch.Check(LibTorch.SetGrad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(this);
                GC.KeepAlive(value);
            }
        }

        public Tensor with_requires_grad(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>Keeps the gradient of a tensor that is not a leaf after <see cref="backward()"/>.</summary>
        public void retain_grad()
        {
            LibTorch.Check(LibTorch.RetainGrad(Handle));
            GC.KeepAlive(this);
        }

        /// <summary>Adds the gradient of this one-element tensor to every leaf that it was computed from.</summary>
        public unsafe void backward()
        {
            var root = Handle;
            LibTorch.Check(LibTorch.Backward(&root, null, 1, null, 0, 0, 0));
            GC.KeepAlive(this);
        }

        public void backward(IList<Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, IList<Tensor>? inputs = null) =>
            autograd.backward([this], grad_tensors, retain_graph, create_graph, inputs);
    }
}
