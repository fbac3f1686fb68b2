using Npgsql;
using Orchestrator.Storage;

namespace Orchestrator.Shared.Tests.Storage;

/// <summary>Addresses of the store.</summary>
public sealed class DatabaseAddressTests
{
    [Theory]
    [InlineData("postgres://lab:p%40ss@db.example:5433/trials?sslmode=require")]
    [InlineData("postgresql://lab:p%40ss@db.example:5433/trials?SSL%20Mode=Require")]
    [InlineData("Host=db.example;Port=5433;Database=trials;Username=lab;Password=p@ss;SSL Mode=Require")]
    public void Parse_Postgres_TakesEveryPart(string text)
    {
        var settings = new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse(text).ConnectionString);

        Assert.Equal(
            ("db.example", 5433, "trials", "lab", "p@ss", SslMode.Require),
            (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password, settings.SslMode));
    }

    [Fact]
    public void Parse_OptionsAsPsqlTakesThem_AreUnderstood()
    {
        var settings = new NpgsqlConnectionStringBuilder(DatabaseAddress.Parse("postgres://lab@db/trials?sslmode=verify-full&sslrootcert=/etc/ca.pem").ConnectionString);

        Assert.Equal((SslMode.VerifyFull, "/etc/ca.pem"), (settings.SslMode, settings.RootCertificate));
    }

    [Theory]
    [InlineData("trials.db")]
    [InlineData("/var/lib/orchestrator/trials.db")]
    public void Parse_Path_IsAFile(string text) => Assert.Equal(Path.GetFullPath(text), DatabaseAddress.Parse(text).File);

    [Fact]
    public void ToString_WithPassword_LeavesItOut() =>
        Assert.Equal("postgres://lab@db:5432/trials", DatabaseAddress.Parse("postgres://lab:s3cret@db/trials").ToString());

    [Theory]
    [InlineData("")]
    [InlineData("mysql://lab:s3cret@db/trials")]
    [InlineData("Host=db;Pasword=s3cret")]
    [InlineData("Username=lab;Password=s3cret")]
    [InlineData("postgres://lab:s3cret@db")]
    [InlineData("postgres://lab:s3cret@db/trials?nonsense=1")]
    public void Parse_SomethingElse_SaysSoWithoutAPassword(string text)
    {
        var failure = Assert.Throws<FormatException>(() => DatabaseAddress.Parse(text));

        Assert.Contains("database's address", failure.Message);
        Assert.DoesNotContain("s3cret", failure.Message);
    }
}
