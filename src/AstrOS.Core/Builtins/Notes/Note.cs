namespace AstrOS.Builtins.Notes;

/// <summary>A note as it stands.</summary>
internal sealed record Note(string Id, string Text, DateTimeOffset CreatedAt);

/// <summary>What an act does to one note; null where there is none, before or after.</summary>
internal sealed record NoteChange(string Id, Note? From, Note? To);
