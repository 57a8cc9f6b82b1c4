using AstrOS.Sdk.Tools;
using AstrOS.Tools;

namespace AstrOS.Tests.Tools;

/// <summary>An act at the gate: planned, decided, put to the user, recorded with its way back, done.</summary>
public sealed class ActingToolTests : IAsyncDisposable
{
    private const string Valid = """{"name": "x"}""";
    private static readonly ToolResult Done = new() { Success = true };

    private readonly ToolFixture _fixture = new();
    private int _world;

    public ValueTask DisposeAsync() => _fixture.DisposeAsync();

    private Act Change(Func<CancellationToken, ValueTask<ToolResult>>? run = null) => new()
    {
        Run = run ?? (_ =>
        {
            _world++;
            return new(Done);
        }),
        Inverse = new("demo.inverse", System.Text.Json.JsonElement.Parse(Valid)),
        Scope = "/home/ada/Downloads",
    };

    private ToolHandler Tool(Effect effect, Func<CancellationToken, ValueTask<ToolResult>>? run = null) => _fixture.WrapActing((_, _) => new(Change(run)), effect);

    [Fact]
    public async Task Write_is_in_the_journal_with_its_way_back_before_it_happens()
    {
        string? during = null;
        var result = await Tool(Effect.Write, _ =>
        {
            during = Assert.Single(_fixture.Journal.Unfinished()).InverseTool;
            return new(Done);
        })(_fixture.Call(Valid), CancellationToken.None);

        Assert.Equal("demo.inverse", during);
        Assert.Equal(["done"], _fixture.States());
        Assert.Equal(Assert.Single(_fixture.Journal.List("ada", 10)).Act.Id, result.ActId);
        Assert.Equal([("allow", "done")], _fixture.Audit());
    }

    [Theory]
    [InlineData(Effect.Compensable)]
    [InlineData(Effect.Irreversible)]
    public async Task What_has_no_inverse_is_put_to_the_user_and_nothing_has_happened(Effect effect)
    {
        var result = await Tool(effect)(_fixture.Call(Valid), CancellationToken.None);

        Assert.Equal((false, ToolErrors.NeedsApproval, 0), (result.Success, result.Error, _world));
        Assert.Equal(result.Approval, Assert.Single(_fixture.Approvals.List("ada")));
        Assert.Equal([("ask", null)], _fixture.Audit());
        Assert.Empty(_fixture.States());
    }

    [Fact]
    public async Task Write_that_cannot_be_taken_back_this_time_is_put_to_the_user()
    {
        var tool = _fixture.WrapActing((_, _) => new(Change() with { Inverse = null }));

        Assert.NotNull((await tool(_fixture.Call(Valid), CancellationToken.None)).Approval);
        Assert.Equal(0, _world);
    }

    [Fact]
    public async Task Yes_does_the_very_act_that_was_shown()
    {
        var planned = 0;
        var tool = _fixture.WrapActing((_, _) =>
        {
            planned++;
            return new(Change());
        }, Effect.Compensable);
        var asked = (await tool(_fixture.Call(Valid), CancellationToken.None)).Approval!;

        var result = await AnswerAsync(asked, ApprovalAnswer.Yes);

        Assert.True(result.Success);
        Assert.Equal((1, 1), (planned, _world));
        Assert.Equal(["done"], _fixture.States());
        Assert.Equal([("ask", null), ("allow", "done")], _fixture.Audit());
        Assert.Null(_fixture.Approvals.TryTake("ada", asked.Id));
    }

    [Fact]
    public async Task No_leaves_everything_as_it_is_and_is_recorded()
    {
        var asked = (await Tool(Effect.Compensable)(_fixture.Call(Valid), CancellationToken.None)).Approval!;

        var result = await AnswerAsync(asked, ApprovalAnswer.No);

        Assert.Equal((false, ToolErrors.Refused, 0), (result.Success, result.Error, _world));
        Assert.Equal([("ask", null), ("deny", null)], _fixture.Audit());
    }

    [Fact]
    public async Task Always_holds_for_the_folder_and_what_lies_in_it_and_nowhere_else()
    {
        var folder = "/home/ada/Downloads";
        var tool = _fixture.WrapActing((_, _) => new(Change() with { Scope = folder }), Effect.Compensable);
        await AnswerAsync((await tool(_fixture.Call(Valid), CancellationToken.None)).Approval!, ApprovalAnswer.Always);

        Assert.True((await tool(_fixture.Call(Valid), CancellationToken.None)).Success);
        folder = "/home/ada/Downloads/old";
        Assert.True((await tool(_fixture.Call(Valid), CancellationToken.None)).Success);
        folder = "/home/ada/Downloads2";
        Assert.NotNull((await tool(_fixture.Call(Valid), CancellationToken.None)).Approval);
        Assert.NotNull((await tool(_fixture.Call(Valid) with { UserId = "bob" }, CancellationToken.None)).Approval);

        Assert.True(await _fixture.Grants.RemoveAsync("ada", Assert.Single(_fixture.Grants.List("ada")).Id));
        folder = "/home/ada/Downloads";
        Assert.NotNull((await tool(_fixture.Call(Valid), CancellationToken.None)).Approval);
    }

    [Fact]
    public async Task Always_is_no_answer_to_what_can_never_be_made_up_for()
    {
        var tool = _fixture.WrapActing((_, _) => new(Change() with { Scope = null }), Effect.Irreversible);
        var asked = (await tool(_fixture.Call(Valid), CancellationToken.None)).Approval!;

        Assert.False(asked.AllowsAlways);
        await AnswerAsync(asked, ApprovalAnswer.Always);
        Assert.Empty(_fixture.Grants.List("ada"));
    }

    [Fact]
    public async Task Somebody_else_cannot_answer()
    {
        var asked = (await Tool(Effect.Compensable)(_fixture.Call(Valid), CancellationToken.None)).Approval!;

        Assert.Null(_fixture.Approvals.TryTake("bob", asked.Id));
        Assert.NotNull(_fixture.Approvals.TryTake("ada", asked.Id));
        Assert.Null(_fixture.Approvals.TryTake("ada", asked.Id));
    }

    [Fact]
    public async Task How_far_an_act_has_come_is_told_to_the_request_that_said_yes()
    {
        var tool = _fixture.WrapActing((call, _) => new(Change(_ =>
        {
            call.Report(new AstrOS.Sdk.Requests.RequestEvent.Progress(0.5, "half"));
            return new(Done);
        })), Effect.Compensable);
        var asked = (await tool(_fixture.Call(Valid) with { Report = _ => throw new InvalidOperationException("this request has ended") }, CancellationToken.None)).Approval!;

        Assert.True((await AnswerAsync(asked, ApprovalAnswer.Yes)).Success);
        Assert.Contains(new AstrOS.Sdk.Requests.RequestEvent.Progress(0.5, "half"), _fixture.Reported);
    }

    [Fact]
    public void Answer_that_comes_too_late_counts_for_nothing()
    {
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        var approvals = new Approvals(time);
        var manifest = new AstrOS.Plugins.ToolManifest { Id = "demo.tool", Description = "A tool.", Effect = Effect.Compensable };
        var asked = approvals.Open(manifest, "demo", _fixture.Call(Valid), Change(), new(static _ => { }));

        time.Advance(Approval.Lifetime);

        Assert.Null(approvals.TryTake("ada", asked.Id));
        Assert.Empty(approvals.List("ada"));
    }

    [Fact]
    public async Task Plan_without_an_act_changes_nothing_and_is_recorded()
    {
        var tool = _fixture.WrapActing((_, _) => new(ToolResult.Asks("which", new(("position", "ordinal")))), Effect.Irreversible);

        Assert.NotNull((await tool(_fixture.Call(Valid), CancellationToken.None)).Question);
        Assert.Equal([("allow", "asked")], _fixture.Audit());
        Assert.Empty(_fixture.States());
    }

    [Fact]
    public async Task Forbidden_tool_is_not_even_planned()
    {
        await using var fixture = new ToolFixture(("ASTROS_DENIED_TOOLS", "demo.tool"));
        var tool = fixture.WrapActing((_, _) => throw new InvalidOperationException("must not be called"));

        Assert.Equal(ToolErrors.Denied, (await tool(fixture.Call(Valid), CancellationToken.None)).Error);
        Assert.Equal([("deny", null)], fixture.Audit());
    }

    [Fact]
    public async Task Act_that_cannot_be_recorded_does_not_happen()
    {
        using (var sql = _fixture.Database.Connect()) sql.Execute("DROP TABLE journal");

        var result = await Tool(Effect.Write)(_fixture.Call(Valid), CancellationToken.None);

        Assert.Equal((ToolErrors.NotRecorded, 0), (result.Error, _world));
        Assert.Empty(_fixture.Audit()); // The record of the call is in the same transaction.
    }

    [Fact]
    public async Task Act_that_fails_has_not_happened()
    {
        await Tool(Effect.Write, _ => new(ToolResult.Failed("no_space", "no_space")))(_fixture.Call(Valid), CancellationToken.None);

        Assert.Equal(["failed"], _fixture.States());
    }

    [Fact]
    public async Task Act_that_crashes_half_way_is_taken_back()
    {
        _fixture.Inverse = call =>
        {
            Assert.True(call.IsRecovery);
            _world--;
            return Done;
        };
        var result = await Tool(Effect.Write, _ =>
        {
            _world++;
            throw new InvalidOperationException("broken");
        })(_fixture.Call(Valid), CancellationToken.None);

        Assert.Equal((ToolErrors.Crashed, 0), (result.Error, _world));
        Assert.Equal(["failed"], _fixture.States());
    }

    [Fact]
    public async Task Act_that_crashes_and_cannot_be_taken_back_is_said_to_be_stuck()
    {
        _fixture.Inverse = _ => ToolResult.Failed("gone", "gone");
        await Tool(Effect.Write, _ => throw new InvalidOperationException("broken"))(_fixture.Call(Valid), CancellationToken.None);

        var act = Assert.Single(_fixture.Journal.List("ada", 1)).Act;
        Assert.Equal(("stuck", "gone"), (act.State, act.Outcome));
    }

    [Fact]
    public async Task Act_that_says_it_is_left_half_done_is_taken_back_and_never_said_to_have_failed_whole()
    {
        _fixture.Inverse = _ => ToolResult.Failed("gone", "gone");
        var result = await Tool(Effect.Write, _ => new(ToolResult.Failed(ToolErrors.Partly, "partly")))(_fixture.Call(Valid), CancellationToken.None);
        Assert.Equal(("partly", "stuck"), (result.Response, Assert.Single(_fixture.States())));

        _fixture.Inverse = _ => Done;
        await Tool(Effect.Write, _ => new(ToolResult.Failed(ToolErrors.Partly, "partly")))(_fixture.Call(Valid), CancellationToken.None);
        Assert.Equal("failed", _fixture.States()[0]);
    }

    [Fact]
    public async Task Act_that_is_stopped_is_taken_back()
    {
        using var stop = new CancellationTokenSource();
        _fixture.Inverse = _ =>
        {
            _world--;
            return Done;
        };
        var tool = Tool(Effect.Write, async token =>
        {
            _world++;
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return Done;
        });

        await Assert.ThrowsAsync<OperationCanceledException>(() => tool(_fixture.Call(Valid), stop.Token).AsTask());
        Assert.Equal(0, _world);
        Assert.Equal(["failed"], _fixture.States());
    }

    private async Task<ToolResult> AnswerAsync(Approval approval, ApprovalAnswer answer) =>
        await _fixture.Gate.AnswerAsync(_fixture.Approvals.TryTake("ada", approval.Id)!, answer, _fixture.Call(Valid), _fixture.Find, CancellationToken.None);
}
