using Orchestrator.Messaging;
using Orchestrator.Testing;

namespace Orchestrator.Shared.Tests.Messaging;

/// <summary>Addresses of the broker.</summary>
public sealed class BrokerAddressTests
{
    [Fact]
    public void Parse_FullAddress_TakesEveryPart()
    {
        var address = BrokerAddress.Parse("amqp://lab:p%40ss%2Fword@mq.example:5673/team%2Fa");

        Assert.Equal(("mq.example", 5673, "team/a", "lab", "p@ss/word", false), Parts(address));
    }

    [Theory]
    [InlineData("amqp://mq", 5672, "/", false)]
    [InlineData("amqp://mq/", 5672, "/", false)]
    [InlineData("amqps://mq/lab", 5671, "lab", true)]
    public void Parse_PartsLeftOut_HaveDefaults(string text, int port, string virtualHost, bool isEncrypted)
    {
        var address = BrokerAddress.Parse(text);

        Assert.Equal(("mq", port, virtualHost, "guest", "guest", isEncrypted), Parts(address));
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("Memory")]
    public void Parse_Memory_IsMemory(string text) => Assert.True(BrokerAddress.Parse(text).IsMemory);

    [Fact]
    public void ToString_WithPassword_LeavesItOut()
    {
        var text = BrokerAddress.Parse("amqp://lab:s3cret@mq/team").ToString();

        Assert.Equal("amqp://lab@mq:5672/team", text);
    }

    [Theory]
    [InlineData("mq.example")]
    [InlineData("http://lab:s3cret@mq")]
    [InlineData("amqp://")]
    [InlineData("")]
    public void Parse_SomethingElse_SaysWhatIsAllowedAndNoPassword(string text)
    {
        var failure = Assert.Throws<FormatException>(() => BrokerAddress.Parse(text));

        Assert.Contains("amqp://", failure.Message);
        Assert.DoesNotContain("s3cret", failure.Message);
    }

    [Fact]
    public void Parse_AuthorityOfItsOwn_IsTheFile()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.File("ca.pem"), "");

        Assert.Equal(folder.File("ca.pem"), BrokerAddress.Parse($"amqps://mq/lab?cacertfile={folder.File("ca.pem")}").AuthorityFile);
    }

    [Theory]
    [InlineData("amqps://lab:s3cret@mq/lab?cacertfile=/no/such/ca.pem", "there is no such file")]
    [InlineData("amqp://lab:s3cret@mq/lab?cacertfile=/etc/hosts", "not encrypted")]
    [InlineData("amqps://lab:s3cret@mq/lab?verify=verify_none", "there is only cacertfile")]
    public void Parse_OptionThatCannotWork_SaysWhy(string text, string why)
    {
        var failure = Assert.Throws<FormatException>(() => BrokerAddress.Parse(text));

        Assert.Contains(why, failure.Message);
        Assert.DoesNotContain("s3cret", failure.Message);
    }

    private static (string?, int, string, string, string, bool) Parts(BrokerAddress address) =>
        (address.Host, address.Port, address.VirtualHost, address.User, address.Password, address.IsEncrypted);
}
