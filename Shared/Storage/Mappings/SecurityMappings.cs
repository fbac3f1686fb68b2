using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Orchestrator.Storage.Entities;

namespace Orchestrator.Storage.Mappings;

/// <summary>Users, their attempts to sign in, tokens, and what was done with all of them.</summary>
internal sealed class SecurityMappings :
    IEntityTypeConfiguration<UserEntity>,
    IEntityTypeConfiguration<SignInAttemptsEntity>,
    IEntityTypeConfiguration<SignInLinkEntity>,
    IEntityTypeConfiguration<ApiTokenEntity>,
    IEntityTypeConfiguration<AuditEntryEntity>,
    IEntityTypeConfiguration<ProtectionKeyEntity>
{
    public void Configure(EntityTypeBuilder<UserEntity> builder)
    {
        builder.ToTable("users").HasKey(user => user.Id);
        builder.HasIndex(user => user.Name).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignInAttemptsEntity> builder) =>
        builder.ToTable("sign_in_attempts").HasKey(attempts => attempts.Name);

    public void Configure(EntityTypeBuilder<SignInLinkEntity> builder)
    {
        builder.ToTable("sign_in_links").HasKey(link => link.SecretHash);
        builder.HasOne<ApiTokenEntity>().WithMany().HasForeignKey(link => link.TokenId);
    }

    public void Configure(EntityTypeBuilder<ApiTokenEntity> builder)
    {
        builder.ToTable("api_tokens").HasKey(token => token.Id);
        builder.HasOne<UserEntity>().WithMany().HasForeignKey(token => token.UserId);
    }

    public void Configure(EntityTypeBuilder<AuditEntryEntity> builder) => builder.ToTable("audit_entries").HasKey(entry => entry.Id);

    public void Configure(EntityTypeBuilder<ProtectionKeyEntity> builder) => builder.ToTable("protection_keys").HasKey(key => key.Id);
}
