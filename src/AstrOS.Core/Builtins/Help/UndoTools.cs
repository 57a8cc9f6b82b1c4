using System.ComponentModel;
using System.Text.Json;
using AstrOS.Storage.Rows;
using AstrOS.Tools;

namespace AstrOS.Builtins.Help;

/// <summary>Takes back what was done, and shows what that could be.</summary>
internal sealed class UndoTools(Lazy<UndoManager> undo)
{
    private const int Most = 100;

    public async ValueTask<ToolResult> UndoAsync(UndoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (input.Id is { } id) return undo.Value.Find(call.UserId, id) is { } named ? await OneAsync(named, call, cancellationToken) : Failed("unknown", null);
        if (input.Count is < 1 or > Most) return Failed("bad_count", null);
        var acts = undo.Value.Undoable(call.UserId, Most);
        if (input.All == true) acts = [.. acts.Where(act => act.SessionId == call.SessionId)];
        if (acts.Count == 0) return Failed("nothing", null);
        if (input.All == true) return acts.Count == 1 ? await OneAsync(acts[0], call, cancellationToken) : await SeveralAsync(acts, call, cancellationToken);
        if (input.Count is > 1) return await SeveralAsync(acts.Take(input.Count.Value), call, cancellationToken);
        if (undo.Value.WhyNot(acts[0]) is not { } why) return await OneAsync(acts[0], call, cancellationToken);

        if (why == UndoManager.Running) return Failed(why, acts[0]);

        // What is meant may be the act before: that must not be guessed.
        var before = acts.Skip(1).FirstOrDefault(act => undo.Value.WhyNot(act) is null);
        if (before is null) return Failed(why, acts[0]);
        var question = new Question(("confirm", "yes")) { Arguments = JsonSerializer.SerializeToElement(new UndoInput { Id = before.Id }, HelpJson.Default.UndoInput) };
        return ToolResult.Asks("the_one_before", question) with
        {
            Data = JsonSerializer.SerializeToElement(new([Describe(acts[0], null), Describe(before, null)]), HelpJson.Default.ActRows),
        };
    }

    public async ValueTask<ToolResult> RedoAsync(NoInput input, ToolCall call, CancellationToken cancellationToken) =>
        undo.Value.LastUndoing(call.UserId) is { } undoing ? await OneAsync(undoing, call, cancellationToken) : Failed("nothing", null);

    public ValueTask<ToolResult> List(ActsInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var rows = undo.Value.List(call.UserId, Math.Clamp(input.Count ?? 20, 1, Most)).Select(entry => Describe(entry.Act, entry.Answer)).ToList();
        return new(ToolResult.Done(new ActRows(rows), HelpJson.Default.ActRows, rows.Count == 0 ? "none" : "default"));
    }

    private async ValueTask<ToolResult> OneAsync(JournalRow act, ToolCall call, CancellationToken cancellationToken) =>
        undo.Value.WhyNot(act) is { } why ? Failed(why, act) : await undo.Value.UndoAsync(act, call, cancellationToken);

    private async ValueTask<ToolResult> SeveralAsync(IEnumerable<JournalRow> acts, ToolCall call, CancellationToken cancellationToken)
    {
        List<ActRow> undone = [], left = [];
        foreach (var act in acts)
        {
            // The older acts may build on this one, so what cannot be taken back ends the row.
            var result = undo.Value.WhyNot(act) is { } why ? Failed(why, act) : await undo.Value.UndoAsync(act, call, cancellationToken);
            if (result.Success) undone.Add(Describe(act, null));
            else if (undone.Count == 0) return result;
            else
            {
                left.Add(Describe(act, null));
                break;
            }
        }

        return ToolResult.Done(new(undone) { Left = left }, HelpJson.Default.ActRows, left.Count > 0 ? "some" : undone.Count == 1 ? "one" : "several");
    }

    private ToolResult Failed(string why, JournalRow? act) => act is null
        ? ToolResult.Failed(why, why)
        : ToolResult.Failed(why, why, Describe(act, null), HelpJson.Default.ActRow);

    private ActRow Describe(JournalRow act, string? answer) => new(
        act.Id, new DateTimeOffset(act.At, TimeSpan.Zero), act.Tool, act.Said.Length > 0 ? act.Said : act.Undoes is { } undone ? $"undo {undone}" : act.Tool, answer, act.State,
        undo.Value.WhyNot(act) is null, act.Undoes, act.Outcome);
}

internal sealed record UndoInput
{
    [Description("How many of the last acts to take back; one if left out.")]
    public int? Count { get; init; }

    [Description("The number of the act to take back; the last one if left out.")]
    public long? Id { get; init; }

    [Description("Everything that was done in this conversation.")]
    public bool? All { get; init; }

    [Description("That the act named is meant, though it is not the last.")]
    public bool? Confirm { get; init; }
}

internal sealed record ActsInput
{
    [Description("How many of the last acts to show.")]
    public int? Count { get; init; }
}

internal sealed record ActRow(
    long Id, DateTimeOffset At, string Tool, string Said, string? Answer, string State, bool CanUndo, long? Undoes, string? Outcome);

internal sealed record ActRows(IReadOnlyList<ActRow> Items)
{
    public IReadOnlyList<ActRow> Left { get; init; } = [];
}
