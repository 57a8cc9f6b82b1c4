using System.ComponentModel;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Desktop;

internal sealed record NoInput;

internal enum Direction
{
    [JsonStringEnumMemberName("up")] Up,
    [JsonStringEnumMemberName("down")] Down,
}

internal enum SwitchState
{
    [JsonStringEnumMemberName("on")] On,
    [JsonStringEnumMemberName("off")] Off,
    [JsonStringEnumMemberName("toggle")] Toggle,
    [JsonStringEnumMemberName("status")] Status,
}

internal sealed record VolumeInput
{
    [Description("The volume in percent, 0 to 100. With neither this nor a direction, the volume is told and nothing changes.")]
    public int? Level { get; init; }

    [Description("Louder (up) or quieter (down) than now.")]
    public Direction? Direction { get; init; }

    [Description("By how many percent, 0 to 100; 10 when left out.")]
    public int? By { get; init; }

    [Description("Whether it is muted afterwards; when left out, a new volume is heard.")]
    public bool? Muted { get; init; }

    [Description("The name of the output; the default one when left out.")]
    public string? Output { get; init; }

    [Description("The exact volume of each channel in 65536ths, to put back what was.")]
    public IReadOnlyList<int>? Channels { get; init; }
}

internal sealed record SwitchInput
{
    [Description("on, off, toggle, or status to be told how it is.")]
    public required SwitchState State { get; init; }

    [Description("The exact value of the setting, to put back what was.")]
    public string? Value { get; init; }

    [Description("Which of several, to put back what was; the one in use when left out.")]
    public string? Which { get; init; }
}

internal sealed record ClipboardInput
{
    [Description("What to put into the clipboard; an empty text empties it.")]
    public string? Text { get; init; }
}

internal sealed record PlaybackInput
{
    [Description("Names on the session bus of the players meant, such as org.mpris.MediaPlayer2.vlc; what is heard, or was, when left out.")]
    public IReadOnlyList<string>? Players { get; init; }
}

internal sealed record NotifyInput
{
    [Description("What the notification says.")]
    public string? Text { get; init; }

    [Description("Its title; AstrOS when left out.")]
    public string? Title { get; init; }
}

internal sealed record BrightnessInput
{
    [Description("The brightness in percent, 0 to 100; 0 is as dark as can still be read. With neither this nor a direction, it is told and nothing changes.")]
    public int? Level { get; init; }

    [Description("Brighter (up) or darker (down) than now.")]
    public Direction? Direction { get; init; }

    [Description("By how many percent, 0 to 100; 10 when left out.")]
    public int? By { get; init; }

    [Description("The name of the light below /sys/class/backlight; the screen's own when left out.")]
    public string? Device { get; init; }

    [Description("The exact value in steps of the light, to put back what was.")]
    public int? Value { get; init; }
}

internal sealed record TrashInput
{
    [Description("The picture's whole path in the folder of screenshots.")]
    public required string Path { get; init; }

    [Description("Its name in the trash.")]
    public required string Entry { get; init; }
}
