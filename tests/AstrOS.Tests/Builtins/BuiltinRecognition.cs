using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Tests.Intents.Entities;

namespace AstrOS.Tests.Builtins;

/// <summary>Reads requests by the sentences of all built-in plugins.</summary>
internal static class BuiltinRecognition
{
    private static readonly IntentRecognizer Recognizer = new(new SentenceSet(
        BuiltinFolders.Manifests.SelectMany(manifest => Directory
            .EnumerateFiles(Path.Combine(manifest.Folder, "sentences"), "*.yaml")
            .Select(path => new SentenceSource(manifest.Id, Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)))),
        EntityParsers.All));

    /// <summary>The tool and its slots; "-" for none.</summary>
    public static string Read(string language, string text, params (string Key, string Value)[] known)
    {
        var context = Reading.Context with
        {
            Languages = [language],
            Values = known.ToDictionary(value => value.Key, value => JsonSerializer.SerializeToElement(value.Value)),
        };
        return Recognizer.Recognize(text, context) is { } intent
            ? string.Join(' ', intent.Entities.Values.OrderBy(entity => entity.Name, StringComparer.Ordinal)
                .Select(entity => $"{entity.Name}={Reading.Text(entity.Value)}").Prepend(intent.Type))
            : "-";
    }
}
