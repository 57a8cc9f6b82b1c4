using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using AstrOS.Sdk.Requests;

namespace AstrOS.Sdk.Client;

/// <summary>Reads server-sent events whose data is JSON.</summary>
internal static class EventStream
{
    private static readonly string[] RequestEvents = ["recognised", "tool_started", "progress", "asks", "message", "done"];

    public static async IAsyncEnumerable<T> ReadAsync<T>(
        Stream body, JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        var parser = SseParser.Create(body, (name, data) => IsKnown(name, type) ? WireFormat.Read(data, type) : null);
        await foreach (var item in parser.EnumerateAsync(cancellationToken))
        {
            if (item.Data is { } value) yield return value;
        }
    }

    // A newer daemon may tell of things that this version has no type for: they are passed over, not an error.
    private static bool IsKnown(string name, JsonTypeInfo type) =>
        type.Type != typeof(RequestEvent) || RequestEvents.Contains(name, StringComparer.Ordinal);
}
