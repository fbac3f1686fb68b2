using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Walking over what a module holds. Names of deeper levels are joined by dots; a shared tensor appears once.</summary>
        public partial class Module
        {
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<nint>();
                foreach (var (key, parameter) in _internal_params)
                    if (!parameter.IsInvalid && seen.Add(parameter.Handle)) yield return (key, parameter);
                if (!recurse) yield break;
                foreach (var (child, module) in _internal_submodules)
                    foreach (var (key, parameter) in module.named_parameters(true))
                        if (seen.Add(parameter.Handle)) yield return ($"{child}.{key}", parameter);
            }

            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(pair => pair.parameter);

            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<nint>();
                foreach (var (key, (buffer, persistent)) in _internal_buffers)
                    if ((persistent || include_nonpersistent) && !buffer.IsInvalid && seen.Add(buffer.Handle)) yield return (key, buffer);
                if (!recurse) yield break;
                foreach (var (child, module) in _internal_submodules)
                    foreach (var (key, buffer) in module.named_buffers(true, include_nonpersistent))
                        if (seen.Add(buffer.Handle)) yield return ($"{child}.{key}", buffer);
            }

            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(pair => pair.buffer);

            public virtual IEnumerable<(string name, Module module)> named_children() => _internal_submodules;

            public virtual IEnumerable<Module> children() => named_children().Select(pair => pair.module);

            /// <summary>All modules below this one, without this one: nearest level first.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var pair in _internal_submodules) yield return pair;
                foreach (var (child, module) in _internal_submodules)
                    foreach (var (key, deeper) in module.named_modules()) yield return ($"{child}.{key}", deeper);
            }

            public virtual IEnumerable<Module> modules() => named_modules().Select(pair => pair.module);

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            public virtual Parameter? get_parameter(string target)
            {
                var (owner, key) = Find(target);
                return owner is not null && owner._internal_params.TryGetValue(key, out var parameter) ? parameter : null;
            }

            public virtual Tensor? get_buffer(string target)
            {
                var (owner, key) = Find(target);
                return owner is not null && owner._internal_buffers.TryGetValue(key, out var buffer) ? buffer.Item1 : null;
            }

            private (Module? Owner, string Key) Find(string target)
            {
                Module? owner = this;
                var parts = target.Split('.');
                foreach (var part in parts[..^1])
                {
                    if (owner is null || !owner._internal_submodules.TryGetValue(part, out var next)) return (null, target);
                    owner = next;
                }

                return (owner, parts[^1]);
            }
        }
    }
}
