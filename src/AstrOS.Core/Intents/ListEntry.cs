using System.Text.Json;

namespace AstrOS.Intents;

/// <summary>One of the user's own things, as a value of a list that sentences name.</summary>
/// <param name="Text">What it is called; may be in template syntax (<c>Trader Joe[']s</c>), every reading is then a value.</param>
/// <param name="Context">What naming it adds to the context.</param>
public sealed record ListEntry(string Text, IReadOnlyDictionary<string, JsonElement>? Context = null);
