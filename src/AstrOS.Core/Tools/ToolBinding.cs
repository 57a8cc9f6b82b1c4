using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AstrOS.Tools;

/// <summary>Runs a call. Arguments have been checked against the tool's schema.</summary>
public delegate ValueTask<ToolResult> ToolHandler(ToolCall call, CancellationToken cancellationToken);

/// <summary>The code behind a tool that a built-in plugin's manifest declares.</summary>
public sealed record ToolBinding
{
    /// <summary>The tool's whole id.</summary>
    public required string Id { get; init; }

    /// <summary>The record that the arguments are read into; its JSON Schema is the tool's. Asked for at the first call, not at the start.</summary>
    public required Func<JsonTypeInfo> Input { get; init; }

    /// <summary>What runs.</summary>
    public required ToolHandler Handler { get; init; }

    /// <summary>Binds a tool to a method that takes its arguments as a record.</summary>
    public static ToolBinding Create<TInput>(
        string id, Func<JsonTypeInfo<TInput>> input, Func<TInput, ToolCall, CancellationToken, ValueTask<ToolResult>> handler) =>
        new()
        {
            Id = id,
            Input = input,
            Handler = (call, cancellationToken) => handler(call.Arguments.Deserialize(input())!, call, cancellationToken),
        };
}

/// <summary>A first-party plugin in process: a folder under Builtins with a manifest, sentences and this.</summary>
public interface IBuiltinPlugin
{
    /// <summary>The id in its manifest.</summary>
    string Id { get; }

    /// <summary>The code for every tool of its manifest, no more and no less.</summary>
    IReadOnlyList<ToolBinding> Tools { get; }
}
