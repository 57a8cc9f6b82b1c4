using System.Text.Json;
using AstrOS.Sdk;
using AstrOS.Sdk.Requests;

namespace AstrOS.Cli.Commands;

/// <summary>Makes a request of typed words and of what this program knows of its user.</summary>
internal static class RequestMaker
{
    public static UserRequest Make(string words, OptionValues options, string? session) =>
        new() { Text = words, SessionId = session, Metadata = Metadata(options, Environment.GetEnvironmentVariable("TZ")) };

    /// <summary>The zone is told only when it was chosen for this terminal: otherwise the daemon knows the machine's as well, and follows when it changes.</summary>
    internal static Dictionary<string, JsonElement>? Metadata(OptionValues options, string? zone)
    {
        var metadata = new Dictionary<string, JsonElement>();
        if (options.Language is { Length: > 0 } language) metadata["language"] = Text(language);
        if (zone?.TrimStart(':') is { Length: > 0 } name && IsZone(name)) metadata["time_zone"] = Text(name);
        return metadata.Count == 0 ? null : metadata;
    }

    // One that the system does not know means UTC to every other program; it is not told, since the daemon would refuse it.
    private static bool IsZone(string name) =>
        name is "UTC" || (name.Contains('/') && name[0] != '/' && name.Split('/')[0] is not ("posix" or "right") && TimeZoneInfo.TryFindSystemTimeZoneById(name, out _));

    private static JsonElement Text(string value) => JsonSerializer.SerializeToElement(value, AstrosJson.Default.String);
}
