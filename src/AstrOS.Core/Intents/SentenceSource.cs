namespace AstrOS.Intents;

/// <summary>
/// Where sentences come from: one YAML file of one plugin in one language. The files of a language are read in ordinal order
/// of their paths, plugin by plugin in ordinal order of their ids; that order decides ties between sentences.
/// </summary>
/// <param name="PluginId">Whose sentences they are; lists and rules are shared within a plugin only.</param>
/// <param name="Language">The language, BCP 47 without region.</param>
/// <param name="Path">The file, for its place in the order and for error messages.</param>
/// <param name="Text">The file's text.</param>
public sealed record SentenceSource(string PluginId, string Language, string Path, string Text);
