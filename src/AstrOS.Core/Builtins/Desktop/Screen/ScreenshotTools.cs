using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Builtins.Desktop.Screen;

/// <summary>Takes pictures of the screen. The way back of one is the trash, and out of that again.</summary>
internal sealed class ScreenshotTools(ProgramEnvironment environment, TimeProvider time)
{
    private readonly Screenshots _screenshots = new(environment);

    private Trash Trash => new(environment.DataHome);

    public ValueTask<Plan> TakeAsync(NoInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!environment.HasDisplay) return new(ToolResult.Failed(ToolErrors.Unavailable, "no_screen"));
        var programs = _screenshots.Programs();
        if (programs.Count == 0) return new(ToolResult.Failed(ToolErrors.Unavailable, environment["WAYLAND_DISPLAY"] is null ? "no_scrot" : "no_grim"));
        var file = _screenshots.NewFile(Now(call));
        return new(new Act
        {
            Run = token => TakeAsync(call, programs, file, token),
            Inverse = Inverse.Of("desktop.screenshot_discard", new() { Path = file, Entry = Trash.NewEntry(file) }, DesktopJson.Default.TrashInput),
            Data = Data(file),
        });
    }

    /// <summary>Into the trash.</summary>
    public ValueTask<Plan> DiscardAsync(TrashInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!IsOne(input)) return new(ToolResult.Failed(ToolErrors.InvalidArgument, "not_one"));
        if (!File.Exists(input.Path)) return new(Done(input.Path, "gone"));
        // The name that was chosen before may have been taken since.
        var entry = Path.Exists(Trash.FileOf(input.Entry)) ? Trash.NewEntry(input.Path) : input.Entry;
        return new(new Act
        {
            Run = _ => new(Trash.TryPut(input.Path, entry, Now(call)) ? Done(input.Path, "default") : ToolResult.Failed("not_taken", "not_taken")),
            Inverse = Inverse.Of("desktop.screenshot_restore", input with { Entry = entry }, DesktopJson.Default.TrashInput),
            Data = Data(input.Path),
        });
    }

    /// <summary>Out of the trash.</summary>
    public ValueTask<Plan> RestoreAsync(TrashInput input, ToolCall call, CancellationToken cancellationToken)
    {
        if (!IsOne(input)) return new(ToolResult.Failed(ToolErrors.InvalidArgument, "not_one"));
        if (!File.Exists(Trash.FileOf(input.Entry))) return new(File.Exists(input.Path) || call.IsRecovery ? Done(input.Path, "already") : ToolResult.Failed("not_found", "emptied"));
        if (Path.Exists(input.Path)) return new(ToolResult.Failed("not_taken", "in_the_way"));
        return new(new Act
        {
            Run = _ => new(Trash.TryRestore(input.Entry, input.Path) ? Done(input.Path, "default") : ToolResult.Failed("not_taken", "not_taken")),
            Inverse = Inverse.Of("desktop.screenshot_discard", input, DesktopJson.Default.TrashInput),
            Data = Data(input.Path),
        });
    }

    private async ValueTask<ToolResult> TakeAsync(
        ToolCall call, IReadOnlyList<(string Program, Func<string, string[]> Arguments)> programs, string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        foreach (var (program, arguments) in programs)
        {
            await Command.RunAsync(call, environment, program, arguments(file), cancellationToken);
            if (new FileInfo(file) is { Exists: true, Length: > 0 }) return Done(file, "default");
        }

        return ToolResult.Failed("not_taken", "not_taken");
    }

    // These two move files unasked, so no others than pictures of the screen.
    private bool IsOne(TrashInput input) => _screenshots.Holds(input.Path) && input.Entry.Length > 0 && !input.Entry.Contains('/', StringComparison.Ordinal) && input.Entry is not ("." or "..");

    private DateTime Now(ToolCall call) => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(call.Zone).ToDateTimeUnspecified();

    private static ToolResult Done(string file, string response) => new() { Success = true, Response = response, Data = Data(file) };

    private static JsonElement Data(string file) => JsonSerializer.SerializeToElement(new FileResult(file), DesktopJson.Default.FileResult);
}
