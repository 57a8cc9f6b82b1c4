using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AstrOS.Tools;

/// <summary>
/// What a call is going to do to the world, worked out without touching it. What is shown and agreed to is this very act, so what has
/// changed meanwhile makes it fail rather than do something else.
/// </summary>
public sealed record Act
{
    /// <summary>Does it. When this returns a success all of it has happened; otherwise nothing has. What is left half done is told by <see cref="ToolErrors.Partly"/> or by throwing.</summary>
    public required Func<CancellationToken, ValueTask<ToolResult>> Run { get; init; }

    /// <summary>
    /// The call that takes it back; null when nothing can. Recorded before <see cref="Run"/> begins, so it must hold exact values (this path,
    /// this id, the volume as it was) and must be harmless where the act has not happened, or only a part of it.
    /// </summary>
    public Inverse? Inverse { get; init; }

    /// <summary>The key of the template that says what will happen: "moves 14 files, 3.2 MB, to the trash".</summary>
    public string Preview { get; init; } = "preview";

    /// <summary>The values of that template.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>What "always" as an answer would cover, such as a folder; null for the tool as a whole.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether the user must be asked though the tool's effect does not ask for it.</summary>
    public bool MustAsk { get; init; }
}

/// <summary>The call that takes an act back.</summary>
/// <param name="ToolId">The whole id of a tool of the same plugin.</param>
/// <param name="Arguments">A JSON object after that tool's schema.</param>
public sealed record Inverse(string ToolId, JsonElement Arguments)
{
    /// <summary>An inverse whose arguments are written from the tool's own input record.</summary>
    public static Inverse Of<T>(string toolId, T arguments, JsonTypeInfo<T> type) => new(toolId, JsonSerializer.SerializeToElement(arguments, type));
}
