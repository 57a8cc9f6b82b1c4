using System.Globalization;
using System.Text.Json;
using AstrOS.Cli.Rendering;
using AstrOS.Sdk.Views;
using CsCheck;

namespace AstrOS.Tests.Cli.Rendering;

public class ViewWriterTests
{
    private static readonly Human Here = new(NumberFormatInfo.InvariantInfo, TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch);

    private static readonly View Processes = new()
    {
        Kind = ViewKind.Table,
        Items = "processes",
        Fields =
        [
            new ViewField { Key = "name", Title = "Process" },
            new ViewField { Key = "memory_bytes", Title = "Memory", Format = ViewFormat.Bytes, BarOf = "memory_bytes" },
            new ViewField { Key = "cpu", Title = "CPU", Format = ViewFormat.Percent },
        ],
    };

    private const string Data = """
        {"processes":[
          {"name":"firefox","memory_bytes":4294967296,"cpu":12.5},
          {"name":"sh","memory_bytes":1048576,"cpu":0}]}
        """;

    [Fact]
    public void Write_to_a_pipe_aligns_columns_without_bars()
    {
        Assert.Equal(
            """
            Process   Memory     CPU
            firefox  4.0 GiB  12.5 %
            sh       1.0 MiB   0.0 %

            """,
            Draw(Processes, Data, isTerminal: false));
    }

    [Fact]
    public void Write_to_a_terminal_draws_bars_of_the_largest()
    {
        var lines = Draw(Processes, Data, width: 50).Split('\n');

        Assert.Equal("firefox  4.0 GiB  ████████████████████  12.5 %", lines[1]);
        Assert.Equal("sh       1.0 MiB  ▏░░░░░░░░░░░░░░░░░░░   0.0 %", lines[2]);
    }

    [Fact]
    public void Write_of_more_rows_than_a_screen_holds_counts_the_rest()
    {
        var data = $$"""{"processes":[{{string.Join(',', Enumerable.Range(0, 40).Select(i => $$"""{"name":"p{{i}}","memory_bytes":1,"cpu":0}"""))}}]}""";

        var screen = Draw(Processes, data, width: 80).TrimEnd().Split('\n');
        Assert.Equal(32, screen.Length);
        Assert.StartsWith("… 10 more", screen[^1], StringComparison.Ordinal);
        Assert.Equal(41, Draw(Processes, data, isTerminal: false).TrimEnd().Split('\n').Length);
    }

    [Fact]
    public void Write_in_a_narrow_terminal_leaves_the_bars_out() =>
        Assert.Equal("firefox  4.0 GiB  12.5 %", Draw(Processes, Data, width: 30).Split('\n')[1]);

    [Fact]
    public void Write_where_columns_do_not_fit_makes_a_list_of_each_row()
    {
        var drawn = Draw(Processes, Data, width: 20);

        Assert.StartsWith("Process  firefox\nMemory   4.0 GiB\nCPU      12.5 %\n\nProcess  sh\n", drawn);
    }

    [Fact]
    public void Write_facts_draws_shares_of_the_whole()
    {
        var view = new View
        {
            Kind = ViewKind.Facts,
            Fields =
            [
                new ViewField { Key = "used", Title = "Used", Format = ViewFormat.Bytes, BarOf = "total" },
                new ViewField { Key = "total", Title = "Total", Format = ViewFormat.Bytes },
                new ViewField { Key = "none", Title = "Not there" },
            ],
        };

        Assert.Equal("Used   1.0 KiB  ██████████░░░░░░░░░░\nTotal  2.0 KiB\n", Draw(view, """{"used":1024,"total":2048}"""));
    }

    [Fact]
    public void Write_in_colour_ends_every_colour() => Assert.Contains("\e[0m", Draw(Processes, Data, colour: true));

    [Fact]
    public void Write_keeps_what_others_wrote_from_steering_the_terminal()
    {
        var drawn = Draw(Processes, """{"processes":[{"name":"\u001b]0;owned\u0007[red]x[/]\n","memory_bytes":1,"cpu":1}]}""");

        Assert.DoesNotContain('\e', drawn);
        Assert.Contains("[red]x[/]", drawn);
    }

    [Theory]
    [InlineData("""{"processes":[]}""")]
    [InlineData("""{"processes":"none"}""")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Write_without_rows_writes_nothing(string data) => Assert.Equal("", Draw(Processes, data));

    [Fact]
    public void Write_never_exceeds_the_width() => Gen.Select(Gen.String[Gen.Char["ab 日é\n"], 0, 60], Gen.Int[20, 120]).Sample((name, width) =>
    {
        var data = JsonSerializer.Serialize(new { processes = new[] { new { name, memory_bytes = 123456789L, cpu = 99.9 } } });
        Assert.All(Draw(Processes, data, width: width).Split('\n'), line => Assert.True(TextWidth.Of(line) <= width, line));
    });

    private static string Draw(View view, string data, bool isTerminal = true, int width = 80, bool colour = false)
    {
        var output = new StringWriter { NewLine = "\n" };
        ViewWriter.Write(TestTerminal.Of(output, isTerminal, width, colour), view, JsonDocument.Parse(data).RootElement, Here);
        return output.ToString();
    }
}
