using System.Text.Json;
using AstrOS.Sdk.Tools;
using AstrOS.Storage;
using AstrOS.Storage.Rows;

namespace AstrOS.Tools;

/// <summary>Takes acts back, from the journal, through the same gate as every other call.</summary>
public sealed class UndoManager(ToolRegistry tools, ActJournal journal, ActRecovery recovery)
{
    /// <summary>The user's acts, the newest first, each with what was answered.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<(JournalRow Act, string? Answer)> List(string userId, int most) => journal.List(userId, most);

    /// <summary>One act of the user; null when there is none.</summary>
    public JournalRow? Find(string userId, long id) => journal.Find(userId, id);

    /// <summary>The acts that "undo" means, the newest first: what was done or is on its way, is not undone, and is no undoing itself.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="most">How many at the most.</param>
    public IReadOnlyList<JournalRow> Undoable(string userId, int most) => journal.Standing(userId, most);

    /// <summary>The undoing that "redo" means: the newest one that is not taken back itself; null when there is none.</summary>
    /// <param name="userId">Whose.</param>
    public JournalRow? LastUndoing(string userId) => journal.LastUndoing(userId);

    /// <summary>Why an act that is on its way cannot be taken back: it can be stopped.</summary>
    public const string Running = "running";

    /// <summary>Why an act cannot be taken back, as the key of an answer; null when it can be tried.</summary>
    public string? WhyNot(JournalRow act) => act switch
    {
        { State: ActState.Undone } => "already_undone",
        { State: ActState.Stuck } => "stuck",
        { State: ActState.Begun } => Running,
        { State: not ActState.Done } => "not_done",
        { InverseTool: { } tool } when tools.Find(tool) is not null => null,
        _ => tools.Find(act.Tool)?.Manifest.Effect == Effect.Irreversible ? "irreversible" : "no_way_back",
    };

    /// <summary>Takes an act back.</summary>
    /// <param name="act">One without a reason why not.</param>
    /// <param name="call">The circumstances; tool and arguments are those of the act's inverse.</param>
    /// <param name="cancellationToken">Stops it; nothing is taken back then.</param>
    public async ValueTask<ToolResult> UndoAsync(JournalRow act, ToolCall call, CancellationToken cancellationToken)
    {
        var inverse = tools.Find(act.InverseTool!)!;
        var result = await inverse.InvokeAsync(
            call with { ToolId = inverse.Id, Arguments = JsonElement.Parse(act.InverseArguments ?? "{}"), Undoes = act.Id }, cancellationToken);
        return result with { SpokenBy = result.SpokenBy ?? inverse.Id, Settled = result.Success ? Settle(act) : null };
    }

    // Taking an undoing back does again what it had undone, and so on along the row.
    private Settlement? Settle(JournalRow act)
    {
        var isDoneAgain = false;
        while (act.Undoes is { } undone && Find(act.UserId, undone) is { } before) (act, isDoneAgain) = (before, !isDoneAgain);
        return act.Said.Length > 0 ? new(act.Said, isDoneAgain) : null;
    }

    /// <summary>Puts right every act that a crash has cut off, the newest first. Called once, before the first request.</summary>
    /// <param name="language">The language of what may be reported.</param>
    /// <param name="cancellationToken">Stops it; the rest is put right at the next start.</param>
    /// <returns>How many there were.</returns>
    /// <exception cref="StorageException">What was put right could not be recorded.</exception>
    public async Task<int> RecoverAsync(string language, CancellationToken cancellationToken)
    {
        var unfinished = journal.Unfinished();
        foreach (var act in unfinished)
        {
            await recovery.PutRightAsync(act, tools.Code, language, cancellationToken);
            await journal.EndAsync(act);
        }

        return unfinished.Count;
    }
}
