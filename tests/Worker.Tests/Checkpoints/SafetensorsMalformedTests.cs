using System.Buffers.Binary;
using System.Text;
using Orchestrator.Worker.Checkpoints;

namespace Orchestrator.Worker.Tests.Checkpoints;

public sealed class SafetensorsMalformedTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Path => System.IO.Path.Combine(folder.Path, "bad.safetensors");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("[]", 0, "the header is not a JSON object")]
    [InlineData("{\"x\":1}", 0, "'x' must be an object with dtype, shape and data_offsets")]
    [InlineData("{\"x\":{\"dtype\":\"F31\",\"shape\":[1],\"data_offsets\":[0,4]}}", 4, "'x': dtype 'F31' is not known; known: BF16, BOOL, F16, F32")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":1,\"data_offsets\":[0,4]}}", 4, "'x': shape must be a list of numbers")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[-1],\"data_offsets\":[0,4]}}", 4, "'x': shape must hold whole numbers from 0, not -1")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1.5],\"data_offsets\":[0,4]}}", 4, "'x': shape must hold whole numbers from 0, not 1.5")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,0]}}", 4, "'x': data_offsets must be a first byte and an end")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0]}}", 4, "'x': data_offsets must be a first byte and an end")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,4]}}", 4, "'x': F32 of shape [2] takes 8 bytes, but data_offsets give 4")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[4611686018427387904,4],\"data_offsets\":[0,4]}}", 4, "has more bytes than a file can hold")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[4,8]}}", 8, "'x' begins at byte 4 of the data; it must begin at 0")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 8, "the header describes 4 bytes of data, but the file has 8")]
    [InlineData("{\"x\":{\"dtype\":\"F32\",\"shape\":[1],\"data_offsets\":[0,4]}}", 2, "the header describes 4 bytes of data, but the file has 2")]
    [InlineData("{\"__metadata__\":{\"a\":1}}", 0, "'__metadata__.a' must be a text")]
    [InlineData("{\"x\":{},\"x\":{}}", 0, "the header is not JSON")]
    [InlineData("{\"x\":", 0, "the header is not JSON")]
    public void Header_ThatDoesNotAddUp_SaysWhatIsWrong(string json, int dataBytes, string expected)
    {
        WriteFile((ulong)json.Length, json, dataBytes);

        var error = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(Path));

        Assert.StartsWith(Path, error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Fact]
    public void OverlappingTensors_AreRefused()
    {
        const string Json = "{\"a\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[0,4]},\"b\":{\"dtype\":\"U8\",\"shape\":[4],\"data_offsets\":[2,6]}}";
        WriteFile((ulong)Json.Length, Json, 6);

        var error = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(Path));

        Assert.Contains("'b' begins at byte 2 of the data; it must begin at 4, where the tensor before it ends", error.Message);
    }

    [Fact]
    public void FileOfAFewBytes_SaysThatTheLengthIsMissing()
    {
        File.WriteAllBytes(Path, [1, 2, 3]);

        var error = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(Path));

        Assert.Contains("the file has 3 bytes; the length of the header alone takes 8", error.Message);
    }

    [Fact]
    public void HeaderLongerThanTheFile_SaysThatTheFileIsCutOff()
    {
        WriteFile(1000, "{}", 0);

        var error = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(Path));

        Assert.Contains("the header claims 1000 bytes, but only 2 follow: the file is cut off", error.Message);
    }

    [Fact]
    public void HeaderOfAbsurdLength_IsRefusedWithoutAllocatingIt()
    {
        WriteFile(ulong.MaxValue, "{}", 0);

        var error = Assert.Throws<InvalidDataException>(() => SafetensorsFile.Read(Path));

        Assert.Contains("at most 100000000 are allowed", error.Message);
    }

    private void WriteFile(ulong length, string json, int dataBytes)
    {
        var lengthBytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(lengthBytes, length);
        File.WriteAllBytes(Path, [.. lengthBytes, .. Encoding.UTF8.GetBytes(json), .. new byte[dataBytes]]);
    }
}
