using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Putting parameters, buffers and sub-modules under names.</summary>
        public partial class Module
        {
            private bool areComponentsRegistered;

            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                if (param is null || param.IsInvalid)
                    throw new ArgumentNullException(nameof(param), $"Parameter '{name}' of {GetName()} is null or disposed.");
                if (!_internal_params.TryAdd(name, param))
                    throw new InvalidOperationException($"{GetName()} already has a parameter '{name}'.");
            }

            /// <param name="persistent">Whether the buffer belongs to the state dictionary.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                if (tensor is null || tensor.IsInvalid)
                    throw new ArgumentNullException(nameof(tensor), $"Buffer '{name}' of {GetName()} is null or disposed.");
                if (!_internal_buffers.TryAdd(name, (tensor, persistent)))
                    throw new InvalidOperationException($"{GetName()} already has a buffer '{name}'.");
            }

            /// <exception cref="ArgumentException">The name is empty or has a dot, which separates levels in a state dictionary.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }

                if (string.IsNullOrEmpty(name) || name.Contains('.', StringComparison.Ordinal))
                    throw new ArgumentException($"'{name}' cannot name a sub-module of {GetName()}: a name is not empty and has no dot.", nameof(name));
                if (_internal_submodules.ContainsKey(name))
                    throw new InvalidOperationException($"{GetName()} already has a sub-module '{name}'.");
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Registers every field that holds a parameter, another tensor (as a buffer) or a module, under the field's name.</summary>
            protected virtual void RegisterComponents()
            {
                if (areComponentsRegistered) return;
                areComponentsRegistered = true;
                foreach (var field in Fields())
                {
                    var key = KeyOf(field);
                    switch (field.GetValue(this))
                    {
                        case Parameter parameter when !_internal_params.ContainsKey(key):
                            register_parameter(key, parameter);
                            break;
                        case Tensor tensor when !_internal_buffers.ContainsKey(key):
                            register_buffer(key, tensor);
                            break;
                        case Module module when !_internal_submodules.ContainsKey(key):
                            register_module(key, module);
                            break;
                    }
                }
            }

            protected void ClearModules() => _internal_submodules.Clear();

            protected void ConditionallyRegisterParameter(string name, Tensor value) =>
                ConditionallyRegisterParameter(name, value as Modules.Parameter);

            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null) _internal_params.Remove(name);
                else _internal_params[name] = value;
            }

            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null) _internal_buffers.Remove(name);
                else _internal_buffers[name] = (value, persistent);
            }

            // The most derived type's fields come first, in the order of declaration.
            private IEnumerable<FieldInfo> Fields()
            {
                var seen = new HashSet<string>();
                for (var type = GetType(); type is not null && type != typeof(Module); type = type.BaseType)
                {
                    const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
                    foreach (var field in type.GetFields(Own))
                        if (seen.Add(field.Name)) yield return field;
                }
            }

            private static string KeyOf(FieldInfo field) =>
                field.GetCustomAttribute<ComponentNameAttribute>()?.Name is { } name ? name : field.Name;
        }
    }
}
