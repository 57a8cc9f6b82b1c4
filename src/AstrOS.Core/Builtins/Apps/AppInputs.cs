using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Apps;

internal sealed record AppListInput
{
    [Description("Only applications whose name, kind or keywords have this in them.")]
    public string? Containing { get; init; }
}

internal sealed record AppInput
{
    [Description("What it is called, such as Firefox; a kind, such as browser; or the program that it runs.")]
    public string? Application { get; init; }

    [Description("Which of those that this fits, counted from 1 in the order in which they are listed; -1 is the last.")]
    public int? Position { get; init; }
}

internal sealed record AppOpenInput
{
    [Description("What it is called, such as Firefox; a kind, such as browser; or the program that it runs.")]
    public string? Application { get; init; }

    [Description("Which of those that this fits, counted from 1 in the order in which they are listed; -1 is the last.")]
    public int? Position { get; init; }

    [Description("The mark of an earlier launch that is to be had again; nothing is opened where that is still running.")]
    public string? Launch { get; init; }
}

internal sealed record LaunchInput
{
    [Description("The desktop file id of the application that was opened.")]
    public required string Application { get; init; }

    [Description("The mark that the launch has left in the environment of its processes.")]
    public required string Launch { get; init; }
}

/// <summary>An application.</summary>
internal sealed record AppRow(string Id, string Name, string? Kind);

/// <summary>Applications.</summary>
internal sealed record AppsResult(IReadOnlyList<AppRow> Applications, int Count);

/// <summary>One application and what runs of it.</summary>
internal sealed record AppResult(string Name, int Processes, long MemoryBytes, int? ExitCode = null);

/// <summary>What was asked for and is not there.</summary>
internal sealed record AppNameResult(string Name);

/// <summary>How the plugin's arguments and answers are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(AppListInput))]
[JsonSerializable(typeof(AppInput))]
[JsonSerializable(typeof(AppOpenInput))]
[JsonSerializable(typeof(LaunchInput))]
[JsonSerializable(typeof(AppsResult))]
[JsonSerializable(typeof(AppResult))]
[JsonSerializable(typeof(AppNameResult))]
internal sealed partial class AppsJson : JsonSerializerContext;
