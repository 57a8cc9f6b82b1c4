using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>Shows a notification.</summary>
internal sealed class NotifyTool(ProgramEnvironment environment)
{
    public ValueTask<Plan> PlanAsync(NotifyInput input, ToolCall call, CancellationToken cancellationToken) => new(Plan(input, call));

    private Plan Plan(NotifyInput input, ToolCall call)
    {
        if (input.Text is not { Length: > 0 } text) return ToolResult.Asks("needs_text", new(("text", "text")));
        if (!environment.HasBus) return ToolResult.Failed(ToolErrors.Unavailable, "no_session");
        if (environment.Find("notify-send", "gdbus") is not { } program) return ToolResult.Failed(ToolErrors.Unavailable, "no_notifier");
        var title = input.Title is { Length: > 0 } given ? given : "AstrOS";
        return new Act
        {
            Run = token => RunAsync(call, Path.GetFileName(program), title, text, token),
            Data = JsonSerializer.SerializeToElement(new NotifyResult(title, text), DesktopJson.Default.NotifyResult),
        };
    }

    private async ValueTask<ToolResult> RunAsync(ToolCall call, string program, string title, string text, CancellationToken cancellationToken)
    {
        string[] arguments = program == "notify-send"
            ? ["--app-name=AstrOS", "--", title, text]
            :
            [
                "call", "--session", "--dest", "org.freedesktop.Notifications", "--object-path", "/org/freedesktop/Notifications", "--method",
                "org.freedesktop.Notifications.Notify", "AstrOS", "uint32 0", "dialog-information", SessionBus.Quoted(title), SessionBus.Quoted(text), "@as []", "@a{sv} {}", "int32 -1",
            ];
        return await Command.RunAsync(call, environment, program, arguments, cancellationToken) is (0, _, _)
            ? ToolResult.Done(new NotifyResult(title, text), DesktopJson.Default.NotifyResult)
            : ToolResult.Failed(ToolErrors.Unavailable, "nobody_shows");
    }
}
