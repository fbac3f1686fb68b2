using Orchestrator.Worker.Checkpoints.Remote;

namespace Orchestrator.Worker.Tests.Checkpoints.Remote;

/// <summary>Addresses of object stores.</summary>
public sealed class S3AddressTests
{
    [Fact]
    public void Parse_FullAddress_TakesEveryPart() =>
        Assert.Equal(
            new S3Address("lab", "team/checkpoints", new Uri("https://s3.example:9000"), "eu-west-1"),
            S3Address.Parse("s3://lab/team/checkpoints/?endpoint=https%3A%2F%2Fs3.example%3A9000&region=eu-west-1"));

    [Fact]
    public void Parse_BucketAlone_IsEnough() => Assert.Equal(new S3Address("lab", "", null, null), S3Address.Parse("s3://lab"));

    [Theory]
    [InlineData("s3://")]
    [InlineData("s3://key:secret@lab/x")]
    [InlineData("s3://lab?endpoint=ftp://x")]
    [InlineData("s3://lab?regoin=eu")]
    [InlineData("https://lab/x")]
    public void Parse_SomethingElse_SaysWhatIsAllowed(string text) =>
        Assert.Contains("s3://bucket/prefix", Assert.Throws<FormatException>(() => S3Address.Parse(text)).Message);
}
