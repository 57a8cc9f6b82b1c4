using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AstrOS.Tools;

/// <summary>Runs a call. Arguments have been checked against the tool's schema.</summary>
public delegate ValueTask<ToolResult> ToolHandler(ToolCall call, CancellationToken cancellationToken);

/// <summary>Works out what a call would do, and changes nothing. Arguments have been checked against the tool's schema.</summary>
public delegate ValueTask<Plan> ToolPlanner(ToolCall call, CancellationToken cancellationToken);

/// <summary>The code behind a tool that a built-in plugin's manifest declares. It has a handler or a planner, never both.</summary>
public sealed record ToolBinding
{
    /// <summary>The tool's whole id.</summary>
    public required string Id { get; init; }

    /// <summary>The record that the arguments are read into; its JSON Schema is the tool's. Asked for at the first call, not at the start.</summary>
    public required Func<JsonTypeInfo> Input { get; init; }

    /// <summary>What runs, of a tool that changes nothing by itself; null for one that does.</summary>
    public ToolHandler? Handler { get; init; }

    /// <summary>What plans, of a tool that changes something; null for one that does not.</summary>
    public ToolPlanner? Planner { get; init; }

    /// <summary>Whether what it changes is changed through other tools, each of which meets the gate by itself.</summary>
    public bool IsRelay { get; private init; }

    /// <summary>Binds a tool that only looks to a method that takes its arguments as a record.</summary>
    public static ToolBinding Create<TInput>(
        string id, Func<JsonTypeInfo<TInput>> input, Func<TInput, ToolCall, CancellationToken, ValueTask<ToolResult>> handler) =>
        new()
        {
            Id = id,
            Input = input,
            Handler = (call, cancellationToken) => handler(call.Arguments.Deserialize(input())!, call, cancellationToken),
        };

    /// <summary>Binds a tool that changes something to a method that plans the change.</summary>
    public static ToolBinding Acting<TInput>(
        string id, Func<JsonTypeInfo<TInput>> input, Func<TInput, ToolCall, CancellationToken, ValueTask<Plan>> planner) =>
        new()
        {
            Id = id,
            Input = input,
            Planner = (call, cancellationToken) => planner(call.Arguments.Deserialize(input())!, call, cancellationToken),
        };

    /// <summary>Binds a tool that has other tools called, and changes nothing besides.</summary>
    public static ToolBinding Relaying<TInput>(
        string id, Func<JsonTypeInfo<TInput>> input, Func<TInput, ToolCall, CancellationToken, ValueTask<ToolResult>> handler) =>
        Create(id, input, handler) with { IsRelay = true };
}

/// <summary>A first-party plugin in process: a folder under Builtins with a manifest, sentences and this.</summary>
public interface IBuiltinPlugin
{
    /// <summary>The id in its manifest.</summary>
    string Id { get; }

    /// <summary>The code for every tool of its manifest, no more and no less.</summary>
    IReadOnlyList<ToolBinding> Tools { get; }
}
