using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>Makes acts of changes: done all together or not at all, and taken back by the versions that they were planned from.</summary>
internal sealed class ClockActs(ClockBoard board, TimeProvider time)
{
    /// <summary>An act.</summary>
    /// <param name="changes">What it does, one change an item.</param>
    /// <param name="answer">What is answered of the items as they stand then.</param>
    /// <param name="preview">The values of what is said beforehand.</param>
    /// <param name="type">Their type.</param>
    public Act Of<T>(IReadOnlyList<ClockChange> changes, Func<IReadOnlyList<ClockItem>, DateTimeOffset, ToolResult> answer, T preview, JsonTypeInfo<T> type) => new()
    {
        Run = async cancellationToken =>
        {
            var now = time.GetUtcNow();
            return await board.TryChangeAsync(changes, now, cancellationToken) is { } changed
                ? answer(changed, now)
                : ToolResult.Failed(ToolErrors.Changed, ToolErrors.Changed);
        },
        Inverse = Inverse.Of(
            "clock.restore",
            new RestoreInput { Items = [.. changes.Select(change => new RestoreItem { Id = change.Id, Version = ClockVersion.Of(change.From) })] },
            ClockJson.Default.RestoreInput),
        Data = JsonSerializer.SerializeToElement(preview, type),
    };
}
