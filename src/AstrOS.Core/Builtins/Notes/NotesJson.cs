using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Notes;

/// <summary>How the arguments and answers of notes are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(NoteAddInput))]
[JsonSerializable(typeof(NoteListInput))]
[JsonSerializable(typeof(NoteSearchInput))]
[JsonSerializable(typeof(NoteDeleteInput))]
[JsonSerializable(typeof(NoteRestoreInput))]
[JsonSerializable(typeof(NoteEntry))]
[JsonSerializable(typeof(NoteEntries))]
internal sealed partial class NotesJson : JsonSerializerContext;
