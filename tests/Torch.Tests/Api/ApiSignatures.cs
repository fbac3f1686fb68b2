using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Orchestrator.Torch.Tests.Api;

/// <summary>The public surface of an assembly as text: one line for each type and member, with parameter names and default values.</summary>
/// <remarks>Access (public or protected) and virtual, override and abstract are left out: they change nothing for code that calls a member.</remarks>
internal static class ApiSignatures
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => assembly.GetTypes()
        .Where(type => type.IsVisible && type.Namespace!.StartsWith(nameof(TorchSharp), StringComparison.Ordinal))
        .SelectMany(OfType);

    private static IEnumerable<string> OfType(Type type)
    {
        var name = TypeNames.Of(type);
        if (type.IsEnum)
        {
            var values = type.GetFields(BindingFlags.Public | BindingFlags.Static);
            return values.Select(value => $"{name} :: {value.Name} = {Convert.ToInt64(value.GetRawConstantValue(), CultureInfo.InvariantCulture)}");
        }

        return
        [
            .. type.GetConstructors(Declared).Where(IsVisible).Select(constructor => $"{name} :: new({Parameters(constructor)})"),
            .. type.GetMethods(Declared).Where(IsVisible).Select(method => $"{name} :: {Method(method)}"),
            .. type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly)
                .Select(field => $"{name} :: {(field.IsStatic ? "static " : "")}{TypeNames.Of(field.FieldType)} {field.Name}"),
        ];
    }

    // Finalizers are declared or not as the implementation needs.
    private static bool IsVisible(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && method.Name != "Finalize" && !method.Name.Contains('<', StringComparison.Ordinal);

    private static string Method(MethodInfo method)
    {
        var type = method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(TypeNames.Of))}>" : "";
        var self = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{(method.IsStatic ? "static " : "")}{TypeNames.Of(method.ReturnType)} {method.Name}{type}({self}{Parameters(method)})";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var prefix = parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : parameter.IsOut ? "out " : "";
        var value = parameter.HasDefaultValue ? $" = {Value(parameter.RawDefaultValue)}" : "";
        return $"{prefix}{TypeNames.Of(parameter.ParameterType)} {parameter.Name}{value}";
    }

    private static string Value(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
