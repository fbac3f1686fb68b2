using System.Diagnostics.Metrics;

namespace Orchestrator.Shared.Tests.Telemetry;

/// <summary>What is measured, in the text format of Prometheus.</summary>
public sealed class ExpositionTests : IDisposable
{
    private readonly MetersUnderTest _meters = new();

    public void Dispose() => _meters.Dispose();

    [Fact]
    public void Counter_Added_IsItsSumUnderANameWithUnitAndTotal()
    {
        var sent = _meters.Meter().CreateCounter<long>("net.bytes.sent", "By", "Bytes sent.");
        sent.Add(3);
        sent.Add(4);

        var family = _meters.Read().Families["net_bytes_sent_bytes_total"];

        Assert.Equal(("counter", "Bytes sent.", 7.0), (family.Type, family.Help, Assert.Single(family.Samples).Value));
    }

    [Fact]
    public void Counter_OfANegativeOrNoNumber_StaysAsItIs()
    {
        var counter = _meters.Meter().CreateCounter<double>("a");
        counter.Add(2);
        counter.Add(-1);
        counter.Add(double.NaN);

        Assert.Equal(2, _meters.Read().Value("a_total"));
    }

    [Theory]
    [InlineData("queue.age", "s", "queue_age_seconds")]
    [InlineData("queue.age.seconds", "s", "queue_age_seconds")]
    [InlineData("device.temperature", "Cel", "device_temperature_celsius")]
    [InlineData("use", "1", "use_ratio")]
    [InlineData("speed", "{image}/s", "speed_per_second")]
    [InlineData("rate", "By/min", "rate_bytes_per_minute")]
    [InlineData("trials", "{trial}", "trials")]
    [InlineData("2nd--try", null, "_2nd_try")]
    [InlineData("größe", null, "gr_e")]
    public void Gauge_OfAnyNameAndUnit_HasTheNameOfPrometheus(string name, string? unit, string expected)
    {
        _meters.Meter().CreateGauge<int>(name, unit).Record(1);

        Assert.Contains(expected, _meters.Read().Families.Keys);
    }

    [Theory]
    [InlineData("a\"b")]
    [InlineData("a\\b\\")]
    [InlineData("a\nb")]
    [InlineData("a\rb\t")]
    [InlineData("}\n# TYPE evil counter\nevil_total{x=\"")]
    [InlineData("ünïcødé 漢字 🙂")]
    [InlineData("")]
    public void Label_WithAHostileValue_ComesBackAsItWas(string value)
    {
        _meters.Meter().CreateCounter<int>("a").Add(1, new KeyValuePair<string, object?>("x", value));

        var sample = Assert.Single(_meters.Read().Families["a_total"].Samples);

        Assert.Equal(value, sample.Labels["x"]);
    }

    [Fact]
    public void Label_WithHalfACharacter_DoesNotSpoilTheAnswer()
    {
        _meters.Meter().CreateCounter<int>("a").Add(1, new KeyValuePair<string, object?>("x", "a\ud83d"));

        Assert.Equal("a\ufffd", Assert.Single(_meters.Read().Families["a_total"].Samples).Labels["x"]);
    }

    [Fact]
    public void Labels_OfHostileNames_AreNamesOfTheFormat()
    {
        _meters.Meter().CreateCounter<int>("a").Add(1, new("http.route", "/x"), new("http-route", "/y"), new("1st", true));

        var labels = Assert.Single(_meters.Read().Families["a_total"].Samples).Labels;

        Assert.Equal(new Dictionary<string, string> { ["http_route"] = "/x;/y", ["_1st"] = "true" }, labels);
    }

    [Fact]
    public void Tags_InAnotherOrder_AreTheSameSeries()
    {
        var counter = _meters.Meter().CreateCounter<int>("a");
        counter.Add(1, new("x", 1), new("y", 2));
        counter.Add(1, new("y", 2), new("x", 1));

        Assert.Equal(2, Assert.Single(_meters.Read().Families["a_total"].Samples).Value);
    }

    [Fact]
    public void Histogram_OfValuesOnAndBetweenBounds_CountsThemBelowOrAtEach()
    {
        var histogram = _meters.Meter().CreateHistogram("h", "s", null, null, new InstrumentAdvice<double> { HistogramBucketBoundaries = [1, 2.5] });
        foreach (var value in (double[])[0, 1, 1.5, 2.5, 99]) histogram.Record(value);

        var read = _meters.Read();

        Assert.Equal("histogram", read.Families["h_seconds"].Type);
        Assert.Equal(
            [2.0, 4.0, 5.0],
            ((string[])["1", "2.5", "+Inf"]).Select(bound => read.Value("h_seconds_bucket", ("le", bound))));
        Assert.Equal((104.0, 5.0), (read.Value("h_seconds_sum"), read.Value("h_seconds_count")));
    }

    [Fact]
    public void ObservedSeries_ThatIsNotObservedAnyMore_IsGone()
    {
        var hosts = new List<string> { "a", "b" };
        _meters.Meter().CreateObservableGauge("g", () => hosts.Select(host => new Measurement<int>(1, new KeyValuePair<string, object?>("host", host))));
        Assert.Equal(2, _meters.Read().Families["g"].Samples.Count);

        hosts.Remove("a");

        Assert.Equal("b", Assert.Single(_meters.Read().Families["g"].Samples).Labels["host"]);
    }

    [Fact]
    public void Families_OfOneName_AreOne()
    {
        _meters.Meter("Microsoft.AspNetCore.One").CreateCounter<int>("a").Add(1, new KeyValuePair<string, object?>("x", 1));
        _meters.Meter("Microsoft.AspNetCore.Two").CreateCounter<int>("a").Add(1, new KeyValuePair<string, object?>("x", 2));
        _meters.Meter("Microsoft.AspNetCore.Two").CreateGauge<int>("a_total").Record(7);

        Assert.Equal(2, _meters.Read().Families["a_total"].Samples.Count);
    }

    [Fact]
    public void Series_BeyondTheirLimit_AreCountedInOne()
    {
        var counter = _meters.Meter().CreateCounter<int>("a");
        for (var value = 0; value < 2500; value++) counter.Add(1, new KeyValuePair<string, object?>("x", value));

        var family = _meters.Read().Families["a_total"];

        Assert.Equal((2001, 2500.0), (family.Samples.Count, family.Samples.Sum(sample => sample.Value)));
        Assert.Equal(500, family.Samples.Single(sample => sample.Labels.ContainsKey("otel_metric_overflow")).Value);
    }

    [Fact]
    public void Meters_OfOtherHosts_AreNotListenedTo()
    {
        using var other = new MetersUnderTest();
        other.Ours.Offers.Add(1);

        Assert.DoesNotContain("orchestrator_offers_total", _meters.Read().Families.Keys);
    }

    [Fact]
    public async Task Counters_WhileManyThreadsAddAndRead_OnlyGrowAndLoseNothing()
    {
        var counter = _meters.Meter().CreateCounter<long>("a");
        var histogram = _meters.Meter().CreateHistogram<double>("h");
        const int Each = 20_000;
        var adding = Task.WhenAll(Enumerable.Range(0, 4).Select(thread => Task.Run(() =>
        {
            for (var number = 0; number < Each; number++)
            {
                counter.Add(1);
                histogram.Record(number);
            }
        })));

        var seen = new List<double> { 0 };
        while (!adding.IsCompleted) seen.Add(_meters.Read().Find("a_total") ?? 0);
        await adding;
        seen.Add(_meters.Read().Value("a_total"));

        Assert.Equal(seen.Order(), seen);
        Assert.Equal((4.0 * Each, 4.0 * Each), (seen[^1], _meters.Read().Value("h_count")));
    }

    [Fact]
    public void Totals_OfCountersAndHistograms_AreThoseThatWorkersSend()
    {
        _meters.Ours.Claims.Add(3);
        _meters.Ours.ClaimDuration.Record(0.5);
        _meters.Ours.Attempts.Add(1, new("outcome", "failed"), new("cause", "diverged"));
        _meters.Ours.Offers.Add(1);

        Assert.Equal(
            new Dictionary<string, double>
            {
                ["orchestrator.claims"] = 3,
                ["orchestrator.claim.duration#sum"] = 0.5,
                ["orchestrator.claim.duration#count"] = 1,
                ["orchestrator.attempts;outcome=failed;cause=diverged"] = 1,
            },
            _meters.Collector.ReadTotals());
    }
}
