using System.ComponentModel;
using System.Text.Json.Serialization;
using AstrOS.Contexts;
using AstrOS.Intents;
using AstrOS.Plugins;
using AstrOS.Tools;

namespace AstrOS.Builtins.Help;

/// <summary>What AstrOS can do, why it answered as it did, and what it said.</summary>
internal sealed class HelpPlugin(PluginManager plugins, ContextManager contexts, IntentRecognizer recognizer, Lazy<UndoManager> undo, RunningCalls running, Approvals approvals, Lazy<ToolRegistry> tools)
    : IBuiltinPlugin
{
    private readonly UndoTools _undo = new(undo);
    private readonly GoingOnTools _goingOn = new(contexts, undo, running, approvals, tools);

    public string Id => "help";

    public IReadOnlyList<ToolBinding> Tools =>
    [
        ToolBinding.Relaying("help.undo", () => HelpJson.Default.UndoInput, _undo.UndoAsync),
        ToolBinding.Relaying("help.redo", () => HelpJson.Default.NoInput, _undo.RedoAsync),
        ToolBinding.Create("help.acts", () => HelpJson.Default.ActsInput, _undo.List),
        ToolBinding.Relaying("help.cancel", () => HelpJson.Default.NoInput, _goingOn.CancelAsync),
        ToolBinding.Relaying("help.again", () => HelpJson.Default.NoInput, _goingOn.AgainAsync),
        ToolBinding.Create("help.capabilities", () => HelpJson.Default.CapabilitiesInput, Capabilities),
        ToolBinding.Create("help.why", () => HelpJson.Default.NoInput, Why),
        ToolBinding.Create("help.repeat", () => HelpJson.Default.NoInput, Repeat),
    ];

    private ValueTask<ToolResult> Capabilities(CapabilitiesInput input, ToolCall call, CancellationToken cancellationToken)
    {
        var asked = input.Plugin is null ? null : plugins.Plugins.FirstOrDefault(plugin => plugin.Id == input.Plugin);
        if (input.Plugin is not null && asked is null)
            return new(ToolResult.Failed("unknown_plugin", "unknown_plugin"));
        // What nobody can say, such as what only an undo calls, is none of it.
        var rows = (asked is null ? plugins.Plugins : [asked])
            .SelectMany(plugin => plugin.Tools.Select(tool => new CapabilityRow(
                plugin.Id, tool.Id, tool.Description, recognizer.Sentences.Examples(tool.Id, call.Language, 1) is [var first, ..] ? first : null)))
            .Where(row => row.Example is not null)
            .ToList();
        return new(ToolResult.Done(new CapabilitiesResult(rows, rows.Count), HelpJson.Default.CapabilitiesResult));
    }

    private ValueTask<ToolResult> Why(NoInput input, ToolCall call, CancellationToken cancellationToken) =>
        new(Last(call) is { } turn
            ? ToolResult.Done(
                new WhyResult(turn.Text, turn.Intent, turn.Confidence, turn.Sentence, turn.Tool, turn.DurationMs, turn.Error),
                HelpJson.Default.WhyResult, turn.Intent is null ? "not_understood_then" : "default")
            : ToolResult.Failed("nothing_yet", "nothing_yet"));

    private ValueTask<ToolResult> Repeat(NoInput input, ToolCall call, CancellationToken cancellationToken) =>
        new(Last(call) is { } turn
            ? ToolResult.Done(new RepeatResult(turn.Message, turn.Text), HelpJson.Default.RepeatResult)
            : ToolResult.Failed("nothing_yet", "nothing_yet"));

    // Asking about the last answer twice must not explain the explanation.
    private Turn? Last(ToolCall call) =>
        contexts.Peek(call.SessionId)?.Turns.LastOrDefault(turn => turn.Tool is not ("help.why" or "help.repeat" or "help.acts"));
}

internal sealed record NoInput;

internal sealed record CapabilitiesInput
{
    [Description("Only the tools of this plugin, such as clock.")]
    public string? Plugin { get; init; }
}

internal sealed record CapabilityRow(string Plugin, string Tool, string Description, string? Example);

internal sealed record CapabilitiesResult(IReadOnlyList<CapabilityRow> Tools, int Total);

internal sealed record WhyResult(string Text, string? Intent, double? Confidence, string? Sentence, string? Tool, double DurationMs, string? Error);

internal sealed record RepeatResult(string Message, string Text);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(NoInput))]
[JsonSerializable(typeof(CapabilitiesInput))]
[JsonSerializable(typeof(CapabilitiesResult))]
[JsonSerializable(typeof(WhyResult))]
[JsonSerializable(typeof(RepeatResult))]
[JsonSerializable(typeof(UndoInput))]
[JsonSerializable(typeof(ActsInput))]
[JsonSerializable(typeof(ActRow))]
[JsonSerializable(typeof(ActRows))]
[JsonSerializable(typeof(StoppedRows))]
internal sealed partial class HelpJson : JsonSerializerContext;
