namespace AstrOS.Intents;

/// <summary>Why a plugin's sentences in a language are left out.</summary>
/// <param name="PluginId">Whose sentences.</param>
/// <param name="Language">In which language.</param>
/// <param name="Error">What is wrong and where.</param>
public sealed record SentenceProblem(string PluginId, string Language, SentenceFormatException Error);
