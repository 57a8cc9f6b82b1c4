using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop.Screen;

/// <summary>How bright the screen is.</summary>
/// <param name="environment">Where programs are found.</param>
/// <param name="folder">Where the kernel shows the lights of screens.</param>
internal sealed class BrightnessTool(ProgramEnvironment environment, string folder)
{
    private const int Step = 10;

    public ValueTask<Plan> PlanAsync(BrightnessInput input, ToolCall call, CancellationToken cancellationToken) => new(Plan(input, call));

    private Plan Plan(BrightnessInput input, ToolCall call)
    {
        if (input.Level is < 0 or > 100 || input.By is < 0 or > 100) return ToolResult.Failed(ToolErrors.InvalidArgument, "out_of_range");
        if (Backlight.Read(folder, input.Device) is not { } before) return ToolResult.Failed(ToolErrors.Unavailable, "no_backlight");
        if (input is { Level: null, Direction: null, Value: null }) return Done(before, before, "level");
        var by = input.By ?? Step;
        var value = input.Value is { } exact ? Math.Clamp(exact, 0, before.Most) : before.At(Math.Clamp(
            input.Level ?? before.Level + (input.Direction == Direction.Up ? by : -by), 0, 100));
        if (value == before.Value) return Done(before, before, "already");
        var target = before with { Value = value };
        return new Act
        {
            Run = token => RunAsync(call, before, target, token),
            Inverse = Inverse.Of("desktop.brightness", new() { Device = before.Device, Value = before.Value }, DesktopJson.Default.BrightnessInput),
            Data = Data(before, target),
        };
    }

    private async ValueTask<ToolResult> RunAsync(ToolCall call, Backlight before, Backlight target, CancellationToken cancellationToken)
    {
        await Backlight.SetAsync(call, environment, folder, target.Device, target.Value, cancellationToken);
        if (Backlight.Read(folder, target.Device) is { } after && after.Value == target.Value) return Done(before, after, "default");
        await Backlight.SetAsync(call, environment, folder, before.Device, before.Value, cancellationToken);
        return ToolResult.Failed("not_taken", "no_right");
    }

    private static ToolResult Done(Backlight before, Backlight now, string response) => new() { Success = true, Response = response, Data = Data(before, now) };

    private static JsonElement Data(Backlight before, Backlight now) =>
        JsonSerializer.SerializeToElement(new BrightnessResult(now.Level, before.Level), DesktopJson.Default.BrightnessResult);
}
