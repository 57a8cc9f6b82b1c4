using System.ComponentModel;
using System.Text.Json.Serialization;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Intents.Entities.DateTimes;

namespace AstrOS.Builtins.Files;

/// <summary>Which files are meant: by path, by what they are, or by their place in the list that was shown last.</summary>
internal record Selection
{
    [Description("A path, or a name that is looked for in the usual folders.")]
    public string? Path { get; init; }

    [Description("One more path.")]
    public string? Also { get; init; }

    [Description("Several paths.")]
    public IReadOnlyList<string>? Paths { get; init; }

    [Description("The folder that they are in, such as \"downloads\" or ~/Projects.")]
    public string? Folder { get; init; }

    [Description("picture, video, audio, document, pdf, spreadsheet, presentation, text, code, archive, installer, disk_image, font, ebook, screenshot, folder, file, or an ending such as .mp3.")]
    public string? Kind { get; init; }

    [Description("Words of the name, or a pattern with * and ?.")]
    public string? Name { get; init; }

    [Description("At least this many bytes.")]
    public double? Over { get; init; }

    [Description("At most this many bytes.")]
    public double? Under { get; init; }

    [Description("Last changed at least this many seconds ago.")]
    public double? Older { get; init; }

    [Description("Last changed at most this many seconds ago.")]
    public double? Newer { get; init; }

    [Description("Last changed in this stretch of time, {\"start\": ISO 8601, \"grain\": \"week\"}.")]
    public DateTimeValue? When { get; init; }

    [Description("Last changed before this.")]
    public DateTimeValue? Before { get; init; }

    [Description("Last changed since this.")]
    public DateTimeValue? Since { get; init; }

    [Description("Those of the list that was shown last.")]
    public bool? Shown { get; init; }

    [Description("Which one of the list that was shown last, counted from 1; -1 is the last.")]
    public int? Position { get; init; }

    [Description("How many from the beginning of the list that was shown last.")]
    public int? First { get; init; }

    [Description("How many from its end.")]
    public int? Last { get; init; }

    [Description("Of two that were shown, the one that was not taken last.")]
    public bool? Other { get; init; }

    [Description("Only the one that was changed last of those that fit.")]
    public bool? Newest { get; init; }

    [Description("Everything there, or all of those that fit.")]
    public bool? All { get; init; }

    [Description("The paths among which a position picks.")]
    public IReadOnlyList<string>? Choices { get; init; }
}

internal sealed record FindInput : Selection
{
    [Description("Words that a text file must hold.")]
    public string? Content { get; init; }

    [Description("Also hidden files, and folders such as .git and node_modules.")]
    public bool? Hidden { get; init; }

    [Description("name, size (the biggest first) or date (the newest first).")]
    public FileOrder? Sort { get; init; }

    [Description("At most this many.")]
    public int? Count { get; init; }
}

internal sealed record ListInput
{
    [Description("The folder, such as \"downloads\"; home when left out.")]
    public string? Folder { get; init; }

    [Description("name (default), size or date.")]
    public FileOrder? Sort { get; init; }

    [Description("Also hidden files.")]
    public bool? Hidden { get; init; }

    [Description("Which one of the list that was shown last, counted from 1; -1 is the last.")]
    public int? Position { get; init; }

    [Description("The folder that was named last.")]
    public bool? Shown { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<FileOrder>))]
internal enum FileOrder
{
    [JsonStringEnumMemberName("name")] Name,
    [JsonStringEnumMemberName("size")] Size,
    [JsonStringEnumMemberName("date")] Date,
}

internal sealed record RecentInput
{
    [Description("Only in this folder; in all of home when left out.")]
    public string? Folder { get; init; }

    [Description("Only of this kind.")]
    public string? Kind { get; init; }

    [Description("At most this many; 20 when left out.")]
    public int? Count { get; init; }
}

internal sealed record UsageInput
{
    [Description("The folder; home when left out.")]
    public string? Folder { get; init; }

    [Description("A path, or a name that is looked for in the usual folders.")]
    public string? Path { get; init; }

    [Description("Which one of the list that was shown last.")]
    public int? Position { get; init; }

    [Description("What was shown last.")]
    public bool? Shown { get; init; }

    [Description("The paths among which a position picks.")]
    public IReadOnlyList<string>? Choices { get; init; }
}

internal sealed record TrashedInput
{
    [Description("Words of the name.")]
    public string? Name { get; init; }
}

internal sealed record MakeFolderInput
{
    [Description("What it is called, or its whole path.")]
    public string? Name { get; init; }

    [Description("The folder that it is made in; the one shown last or home when left out.")]
    public string? Folder { get; init; }
}

/// <summary>Files, and a folder that they go to.</summary>
internal sealed record TransferInput : Selection
{
    [Description("The folder that they go to, such as \"documents\" or ~/Projects/old; it is made when it is not there.")]
    public string? To { get; init; }
}

internal sealed record RenameInput : Selection
{
    [Description("The new name.")]
    public string? To { get; init; }
}

internal sealed record CompressInput : Selection
{
    [Description("What the archive is called; .tar.gz at its end makes it one, otherwise it is a zip.")]
    public string? To { get; init; }
}

internal sealed record TidyInput
{
    [Description("The folder whose loose files are sorted into subfolders.")]
    public string? Folder { get; init; }

    [Description("kind (default), month or year.")]
    public TidyOrder? By { get; init; }

    [Description("The folder that was shown last.")]
    public bool? Shown { get; init; }
}

[JsonConverter(typeof(JsonStringEnumConverter<TidyOrder>))]
internal enum TidyOrder
{
    [JsonStringEnumMemberName("kind")] Kind,
    [JsonStringEnumMemberName("month")] Month,
    [JsonStringEnumMemberName("year")] Year,
}

/// <summary>What to put back from the trash; or, of an undo, exact steps.</summary>
internal sealed record RestoreInput
{
    [Description("Words of the name of what is in the trash.")]
    public string? Name { get; init; }

    [Description("Its name, or the path that it had.")]
    public string? Path { get; init; }

    [Description("Those of the list of the trash that was shown last.")]
    public bool? Shown { get; init; }

    [Description("Which one, counted from 1; -1 is the last.")]
    public int? Position { get; init; }

    [Description("How many from the beginning of the list.")]
    public int? First { get; init; }

    [Description("All of those that fit.")]
    public bool? All { get; init; }

    [Description("Paths in the trash among which a position picks.")]
    public IReadOnlyList<string>? Choices { get; init; }

    [Description("Exact steps, done in this order.")]
    public IReadOnlyList<FileStep>? Steps { get; init; }
}
