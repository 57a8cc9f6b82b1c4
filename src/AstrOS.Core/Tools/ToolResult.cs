using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AstrOS.Tools;

/// <summary>What a tool gives back. The words come from the plugin's response templates, so a tool never writes sentences.</summary>
public sealed record ToolResult
{
    /// <summary>Whether what was asked has been done.</summary>
    public required bool Success { get; init; }

    /// <summary>The key of the response template in the plugin's language files, such as <c>default</c> or <c>no_battery</c>.</summary>
    public string Response { get; init; } = "default";

    /// <summary>Raw values: bytes, seconds, ISO 8601.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>Why it failed, as a word for programs, such as <c>unavailable</c> or <c>invalid_argument</c>.</summary>
    public string? Error { get; init; }

    /// <summary>What has to be known before it can be done; null when nothing is asked.</summary>
    public Question? Question { get; init; }

    /// <summary>The act that waits for the user's word; null when none does.</summary>
    public Approval? Approval { get; init; }

    /// <summary>The act's number in the journal, by which it can be undone; null when nothing was done.</summary>
    public long? ActId { get; init; }

    /// <summary>The act that this took back, or did again; null when it is neither, or was called without words.</summary>
    public Settlement? Settled { get; init; }

    /// <summary>The tool whose words say this result, where the one that was called had another one do it; null for itself.</summary>
    public string? SpokenBy { get; init; }

    /// <summary>The key of a template that says what should be known though it was done; null when there is nothing.</summary>
    public string? Warning { get; init; }

    /// <summary>Whether the end of the call stands in the record; the gate says so.</summary>
    public bool Recorded { get; init; } = true;

    /// <summary>It was done, and this is the result.</summary>
    public static ToolResult Done<T>(T data, JsonTypeInfo<T> type, string response = "default") =>
        new() { Success = true, Response = response, Data = JsonSerializer.SerializeToElement(data, type) };

    /// <summary>Nothing was done yet: something has to be known first. <paramref name="response"/> names the template of the question.</summary>
    public static ToolResult Asks(string response, Question question) =>
        new() { Success = false, Response = response, Error = response, Question = question };

    /// <summary>It could not be done; <paramref name="response"/> names the template that says why and what would make it work.</summary>
    public static ToolResult Failed(string error, string response) =>
        new() { Success = false, Response = response, Error = error };

    /// <summary>It could not be done, and the words need these values.</summary>
    public static ToolResult Failed<T>(string error, string response, T data, JsonTypeInfo<T> type) =>
        new() { Success = false, Response = response, Error = error, Data = JsonSerializer.SerializeToElement(data, type) };
}

/// <summary>An act that was taken back or done again.</summary>
/// <param name="Said">What had been said to have it done.</param>
/// <param name="IsDoneAgain">Whether it stands now: what was taken back was an undoing.</param>
public sealed record Settlement(string Said, bool IsDoneAgain);
