using System.ComponentModel;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Files.Steps;

/// <summary>One exact change of the disk, done whole or not at all.</summary>
internal sealed record FileStep
{
    [Description("move, make_folder, remove_folder, trash, untrash or create.")]
    public required StepKind Do { get; init; }

    [Description("The absolute path that it is done to.")]
    public required string Path { get; init; }

    [Description("The absolute path where it is then: of a move, and of what goes into the trash or comes out of it.")]
    public string? To { get; init; }

    [Description("When what was made was last changed, in nanoseconds since 1970: what has been changed since is left alone.")]
    public long? Modified { get; init; }

    /// <summary>Makes what is created, under the hidden name that it is given.</summary>
    [JsonIgnore]
    public Action<string, Action<long>?, CancellationToken>? Make { get; init; }

    public static FileStep Move(string from, string to) => new() { Do = StepKind.Move, Path = from, To = to };

    public static FileStep Folder(string path) => new() { Do = StepKind.MakeFolder, Path = path };

    /// <summary>The step that takes this one back.</summary>
    public FileStep Reverse() => Do switch
    {
        StepKind.Move => this with { Path = To!, To = Path, Modified = null },
        StepKind.MakeFolder => this with { Do = StepKind.RemoveFolder },
        StepKind.RemoveFolder => this with { Do = StepKind.MakeFolder },
        StepKind.Trash => this with { Do = StepKind.Untrash, Path = To!, To = Path, Modified = null },
        StepKind.Untrash => this with { Do = StepKind.Trash, Path = To!, To = Path },
        _ => new() { Do = StepKind.Trash, Path = Path, To = To, Modified = Modified },
    };

    /// <summary>The hidden name under which something is made or copied before it stands at <paramref name="path"/>; the same after a crash.</summary>
    public string Hidden(string path) => System.IO.Path.Join(System.IO.Path.GetDirectoryName(path), $".astros-{Key()}.part");

    /// <summary>The name that what is made may have for a moment while its only folder takes its place.</summary>
    public static string Outer(string hidden) => hidden + ".outer";

    private string Key()
    {
        // A step and its reverse have the same, so that either finds what the other has left.
        var (first, second) = string.CompareOrdinal(Path, To) < 0 ? (Path, To) : (To, Path);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first}\0{second}")).AsSpan(0, 8));
    }
}

[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
internal enum StepKind
{
    [JsonStringEnumMemberName("move")] Move,
    [JsonStringEnumMemberName("make_folder")] MakeFolder,
    [JsonStringEnumMemberName("remove_folder")] RemoveFolder,
    [JsonStringEnumMemberName("trash")] Trash,
    [JsonStringEnumMemberName("untrash")] Untrash,
    [JsonStringEnumMemberName("create")] Create,
}
