using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using AstrOS.Sdk.Status;

namespace AstrOS.Sdk.Client;

/// <summary>Reads what the daemon sends.</summary>
internal static class WireFormat
{
    public static T Read<T>(ReadOnlySpan<byte> body, JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw new DaemonUnreachableException(
                "What listens on the socket does not speak as this version of astros does. Restart it: astros restart",
                isNotRunning: false,
                exception);
        }
    }

    public static Problem ReadProblem(HttpResponseMessage answer, ReadOnlySpan<byte> body)
    {
        try
        {
            if (JsonSerializer.Deserialize(body, AstrosJson.Default.Problem) is { Title: not null } problem) return problem;
        }
        catch (JsonException)
        {
            // Not a problem document: the status says what there is to say.
        }

        return new Problem((int)answer.StatusCode, $"astrosd answered {(int)answer.StatusCode} {answer.ReasonPhrase}.");
    }
}
