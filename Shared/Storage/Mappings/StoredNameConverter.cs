using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Orchestrator.Storage.Mappings;

/// <summary>Maps an enumeration to its <see cref="StoredName"/>.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
internal sealed class StoredNameConverter<TEnum>() : ValueConverter<TEnum, string>(
    value => StoredName.Of(value), text => StoredName.Parse<TEnum>(text))
    where TEnum : struct, Enum;
