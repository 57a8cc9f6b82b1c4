using System.Text.Json;

namespace AstrOS.Intents;

/// <summary>A recognised meaning.</summary>
public sealed record Intent
{
    /// <summary>What is meant; for AstrOS's own sentences the id of the tool, such as <c>clock.time</c>.</summary>
    public required string Type { get; init; }

    /// <summary>How sure the recognition is, 0 to 1. A sentence that matched as it stands is 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>The language whose sentences matched, BCP 47.</summary>
    public required string Language { get; init; }

    /// <summary>The values found in the words or fixed by the sentence, by slot.</summary>
    public required IReadOnlyDictionary<string, Entity> Entities { get; init; }

    /// <summary>What was passed in as context plus what the matched values added to it.</summary>
    public IReadOnlyDictionary<string, JsonElement> Context { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The key of the response template that the sentence asks for; null means the default one.</summary>
    public string? Response { get; init; }

    /// <summary>Whatever the sentence's author attached to it.</summary>
    public IReadOnlyDictionary<string, JsonElement> Metadata { get; init; } = new Dictionary<string, JsonElement>();

    /// <summary>The template that matched, for explanations.</summary>
    public required string Sentence { get; init; }
}

/// <summary>A typed value inside a request.</summary>
/// <param name="Name">The slot it fills.</param>
/// <param name="Value">The value: a string, a number, or an object of the entity's type.</param>
/// <param name="Text">The words it came from; empty for a value fixed by the sentence.</param>
public sealed record Entity(string Name, JsonElement Value, string Text);
