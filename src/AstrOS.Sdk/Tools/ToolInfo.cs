using System.Text.Json;

namespace AstrOS.Sdk.Tools;

/// <summary>What <c>GET /v1/tools</c> says of a tool.</summary>
public sealed record ToolInfo
{
    /// <summary><c>plugin.tool</c>, unique in the installation.</summary>
    public required string Id { get; init; }

    /// <summary>The plugin that brings it.</summary>
    public required string Plugin { get; init; }

    /// <summary>What it does, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>What it does to the world.</summary>
    public required Effect Effect { get; init; }

    /// <summary>JSON Schema of its arguments.</summary>
    public required JsonElement InputSchema { get; init; }

    /// <summary>What can be said to have it called, in the language asked for.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];
}
