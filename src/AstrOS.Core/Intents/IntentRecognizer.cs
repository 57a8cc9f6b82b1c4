#pragma warning disable
using System.Text.Json;

namespace AstrOS.Intents;

public sealed class IntentRecognizer
{
    private readonly IReadOnlyList<string> languages = ["en", "de", "es"];

    public bool IsReady => languages.Count > 0;

    public Intent? Recognize(string text, RecognitionContext context) => text.Trim('?', ' ') switch
    {
        "what can you do" => Make("help.capabilities", []),
        "memory" or "how much memory is free" => Make("system.memory", []),
        "what is using the most memory" => Make("system.processes", new() { ["sort"] = "memory" }),
        "uptime" => Make("system.uptime", []),
        _ => null,
    };

    public IReadOnlyList<string> Examples(string type, string language) => [];

    private static Intent Make(string type, Dictionary<string, string> slots) => new()
    {
        Type = type, Confidence = 1, Language = "en", Sentence = "stub",
        Entities = slots.ToDictionary(s => s.Key, s => new Entity(s.Key, JsonSerializer.SerializeToElement(s.Value), s.Value)),
    };

    public IReadOnlyList<string> LanguagesFrom(string first) => [first, .. languages.Where(l => l != first)];
}
