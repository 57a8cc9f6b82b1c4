using AstrOS.Sdk.Requests;
using AstrOS.Sdk.Tools;
using AstrOS.Tools;

namespace AstrOS.Tests.Tools;

public class GatedToolTests
{
    private const string Valid = """{"name": "x"}""";
    private static readonly ToolResult Done = new() { Success = true };

    [Fact]
    public async Task Call_that_is_allowed_is_recorded_before_it_happens_and_completed_after()
    {
        await using var fixture = new ToolFixture();
        List<(string, string?)>? during = null;
        var tool = fixture.Wrap((_, _) =>
        {
            during = fixture.Audit();
            return new(Done);
        });

        await tool(fixture.Call(Valid), CancellationToken.None);

        Assert.Equal([("allow", null)], during);
        Assert.Equal([("allow", "done")], fixture.Audit());
        Assert.IsType<RequestEvent.ToolStarted>(Assert.Single(fixture.Reported));
    }

    [Fact]
    public async Task Call_of_a_tool_that_the_configuration_forbids_is_denied()
    {
        await using var fixture = new ToolFixture(("ASTROS_DENIED_TOOLS", "demo.tool"));

        var result = await fixture.Wrap((_, _) => new(Done))(fixture.Call(Valid), CancellationToken.None);

        Assert.Equal(ToolErrors.Denied, result.Error);
    }

    [Fact]
    public async Task Call_that_cannot_be_recorded_does_not_happen()
    {
        await using var fixture = new ToolFixture();
        var called = false;
        var tool = fixture.Wrap((_, _) =>
        {
            called = true;
            return new(Done);
        });
        fixture.BreakAudit();

        Assert.Equal(ToolErrors.NotRecorded, (await tool(fixture.Call(Valid), CancellationToken.None)).Error);
        Assert.False(called);
        Assert.Empty(fixture.Reported);
    }

    [Fact]
    public async Task Call_whose_end_cannot_be_recorded_gives_its_result_all_the_same()
    {
        await using var fixture = new ToolFixture();
        var tool = fixture.Wrap((_, _) =>
        {
            fixture.BreakAudit();
            return new(Done);
        });

        var result = await tool(fixture.Call(Valid), CancellationToken.None);

        Assert.Equal((true, false), (result.Success, result.Recorded));
    }

    [Fact]
    public async Task Call_that_is_cancelled_and_cannot_be_recorded_stays_cancelled()
    {
        await using var fixture = new ToolFixture();
        using var stop = new CancellationTokenSource();
        var tool = fixture.Wrap(async (_, cancellationToken) =>
        {
            fixture.BreakAudit();
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return Done;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await tool(fixture.Call(Valid), stop.Token));
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("""{"name": "x", "colour": "red"}""", "colour")]
    [InlineData("""{"name": "x", "count": "many"}""", "count")]
    [InlineData("[]", "object")]
    public async Task Call_with_arguments_that_are_not_of_the_schema_never_reaches_the_handler(string arguments, string named)
    {
        await using var fixture = new ToolFixture();
        var tool = fixture.Wrap((_, _) => throw new InvalidOperationException("must not be called"));

        var result = await tool(fixture.Call(arguments), CancellationToken.None);

        Assert.Equal(ToolErrors.InvalidArgument, result.Error);
        Assert.Contains(named, result.Data!.Value.GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_whose_handler_throws_fails_alone()
    {
        await using var fixture = new ToolFixture();
        var tool = fixture.Wrap((_, _) => throw new InvalidOperationException("broken"));

        var result = await tool(fixture.Call(Valid), CancellationToken.None);

        Assert.Equal((false, ToolErrors.Crashed), (result.Success, result.Error));
        Assert.Equal([("allow", "error")], fixture.Audit());
    }

    [Fact]
    public async Task Call_that_is_cancelled_is_recorded_as_such()
    {
        await using var fixture = new ToolFixture();
        using var stop = new CancellationTokenSource();
        var tool = fixture.Wrap(async (_, cancellationToken) =>
        {
            await stop.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            return Done;
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await tool(fixture.Call(Valid), stop.Token));
        Assert.Equal([("allow", "cancelled")], fixture.Audit());
    }

    [Fact]
    public void Schema_is_the_record_with_its_descriptions()
    {
        var schema = ToolSchema.Describe(DemoJson.Default.DemoInput);

        Assert.Equal("How many.", schema.GetProperty("properties").GetProperty("count").GetProperty("description").GetString());
        Assert.Equal("name", Assert.Single(schema.GetProperty("required").EnumerateArray()).GetString());
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1000, false)]
    public async Task Act_whose_ground_has_changed_is_planned_again_but_not_for_ever(int changes, bool success)
    {
        await using var fixture = new ToolFixture();
        var planned = 0;
        var tool = fixture.WrapActing((_, _) =>
        {
            var isLate = planned++ < changes;
            return new((Plan)new Act { Inverse = new("demo.inverse", System.Text.Json.JsonElement.Parse(Valid)), Run = _ => new(isLate ? ToolResult.Failed(ToolErrors.Changed, ToolErrors.Changed) : Done) });
        });

        Assert.Equal(success, (await tool(fixture.Call(Valid), CancellationToken.None)).Success);
        Assert.InRange(planned, 2, 10);
    }
}
