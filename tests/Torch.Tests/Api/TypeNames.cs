namespace Orchestrator.Torch.Tests.Api;

/// <summary>Types as C# writes them, without the namespaces that every line would repeat.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(long)] = "long", [typeof(int)] = "int", [typeof(short)] = "short", [typeof(byte)] = "byte", [typeof(sbyte)] = "sbyte",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(bool)] = "bool", [typeof(string)] = "string",
        [typeof(object)] = "object", [typeof(void)] = "void", [typeof(nint)] = "nint",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsByRef) return $"ref {Of(type.GetElementType()!)}";
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsGenericParameter) return type.Name;
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Of(value)}?";
        var arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        if (type.IsGenericType && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal)) return $"({arguments})";
        var name = type.DeclaringType is { } outer ? $"{Simple(outer)}.{type.Name}" : type.Name;
        return type.IsGenericType ? $"{name.Split('`')[0]}<{arguments}>" : name;
    }

    private static string Simple(Type type) => type.DeclaringType is { } outer ? $"{Simple(outer)}.{type.Name}" : type.Name;
}
