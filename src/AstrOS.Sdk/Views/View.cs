using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Views;

/// <summary>How the data of an answer is best shown; every client (terminal, page, desktop) draws it its own way.</summary>
public sealed record View
{
    /// <summary>The overall form.</summary>
    public required ViewKind Kind { get; init; }

    /// <summary>For a table: the property of the data that holds the rows. Null means the data itself.</summary>
    public string? Items { get; init; }

    /// <summary>The fields to show, in order.</summary>
    public required IReadOnlyList<ViewField> Fields { get; init; }
}

/// <summary>The form of a <see cref="View"/>.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ViewKind>))]
public enum ViewKind
{
    /// <summary>Names with their values, one a line.</summary>
    [JsonStringEnumMemberName("facts")] Facts,

    /// <summary>A row an item.</summary>
    [JsonStringEnumMemberName("table")] Table,
}

/// <summary>One field of a <see cref="View"/>.</summary>
public sealed record ViewField
{
    /// <summary>The property of the data or of a row, such as <c>memory_bytes</c>.</summary>
    public required string Key { get; init; }

    /// <summary>What to call it, in the language of the answer.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of value it is.</summary>
    public ViewFormat Format { get; init; }

    /// <summary>
    /// The property that holds the whole of which this value is a part; the client draws a bar of that share.
    /// On a percentage a bar needs no whole: name the field itself. In a table without such a property in a row,
    /// the largest value of the column is the whole.
    /// </summary>
    public string? BarOf { get; init; }
}

/// <summary>What kind of value a field holds, so that a client can show it in human units.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ViewFormat>))]
public enum ViewFormat
{
    /// <summary>As it is.</summary>
    [JsonStringEnumMemberName("text")] Text,

    /// <summary>A number.</summary>
    [JsonStringEnumMemberName("number")] Number,

    /// <summary>A count of bytes, shown in binary units (KiB, MiB …).</summary>
    [JsonStringEnumMemberName("bytes")] Bytes,

    /// <summary>0 to 100.</summary>
    [JsonStringEnumMemberName("percent")] Percent,

    /// <summary>A length of time in seconds.</summary>
    [JsonStringEnumMemberName("seconds")] Seconds,

    /// <summary>ISO 8601, shown in the reader's time zone.</summary>
    [JsonStringEnumMemberName("date_time")] DateTime,

    /// <summary>Degrees Celsius.</summary>
    [JsonStringEnumMemberName("celsius")] Celsius,
}
