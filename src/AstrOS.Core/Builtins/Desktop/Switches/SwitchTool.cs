using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Desktop;

/// <summary>Turns something on or off; the way back is how it was, to the value.</summary>
internal sealed class SwitchTool(ISwitch target)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public ToolBinding Bind() => ToolBinding.Acting(target.ToolId, static () => DesktopJson.Default.SwitchInput, PlanAsync);

    private async ValueTask<Plan> PlanAsync(SwitchInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var before = await target.ReadAsync(call, input.Which, cancellationToken);
        if (before.Fault is { } fault) return ToolResult.Failed(ToolErrors.Unavailable, fault);
        if (input.State == SwitchState.Status) return Done(before.IsOn, before.IsOn ? "is_on" : "is_off");
        var wanted = input.State switch { SwitchState.On => true, SwitchState.Off => false, _ => !before.IsOn };
        if (before.IsOn == wanted && (input.Value is null || input.Value == before.Value)) return Done(wanted, wanted ? "already_on" : "already_off");

        var to = before with { IsOn = wanted, Value = input.Value };
        var back = new SwitchInput { State = before.IsOn ? SwitchState.On : SwitchState.Off, Value = before.Value, Which = before.Which };
        return new Act
        {
            Run = token => RunAsync(call, before, to, token),
            Inverse = Inverse.Of(target.ToolId, back, DesktopJson.Default.SwitchInput),
            Preview = wanted ? "preview_on" : "preview_off",
            Data = Data(wanted),
        };
    }

    private async ValueTask<ToolResult> RunAsync(ToolCall call, SwitchReading before, SwitchReading to, CancellationToken cancellationToken)
    {
        var said = await target.SetAsync(call, to, cancellationToken);
        // A radio takes a moment; what has been refused takes for ever.
        var patience = said is null ? Patience : TimeSpan.Zero;
        if (await OutcomeWatch.SeenAsync(IsTakenAsync, patience, cancellationToken)) return Done(to.IsOn, to.IsOn ? "on" : "off");
        await target.SetAsync(call, before, cancellationToken);
        return ToolResult.Failed("not_taken", "not_taken", new FaultData(said), DesktopJson.Default.FaultData);

        async Task<bool> IsTakenAsync() => await target.ReadAsync(call, to.Which, cancellationToken) is { Fault: null } after && after.IsOn == to.IsOn;
    }

    private static ToolResult Done(bool isOn, string response) => new() { Success = true, Response = response, Data = Data(isOn) };

    private static JsonElement Data(bool isOn) => JsonSerializer.SerializeToElement(new SwitchResult(isOn), DesktopJson.Default.SwitchResult);
}
