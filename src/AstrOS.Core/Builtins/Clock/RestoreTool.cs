using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>Puts back what was cancelled or changed.</summary>
internal sealed class RestoreTool(ClockBoard board, TimeProvider time)
{
    public async ValueTask<ToolResult> RestoreAsync(RestoreInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var restored = await board.RestoreAsync(call.UserId, input.Ids, item => input.Kind is null || item.Kind == input.Kind, now, cancellationToken);
        if (restored.Count == 0) return ToolResult.Failed("not_found", "nothing");
        var there = restored.Where(item => !item.IsRemoved).ToList();
        var response = there.Count == 0 ? "gone" : restored.Count > 1 ? "several" : there[0].Kind switch
        {
            ClockItemKind.Timer => "timer",
            ClockItemKind.Reminder => "reminder",
            ClockItemKind.Stopwatch => "stopwatch",
            _ => "default",
        };
        return ToolResult.Done(ItemPicker.Describe(restored, now, call), ClockJson.Default.ClockEntries, response);
    }
}
