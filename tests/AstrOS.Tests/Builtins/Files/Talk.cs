using System.Text.Json;
using AstrOS.Contexts;
using AstrOS.Tools;
using NodaTime;

namespace AstrOS.Tests.Builtins.Files;

/// <summary>A conversation that remembers its turns as the agent would.</summary>
internal sealed class Talk
{
    private Context _context = new() { SessionId = "s", UserId = "ana", Language = "en", Zone = DateTimeZone.Utc };

    public Context? Peek(string sessionId) => sessionId == "s" ? _context : null;

    public void Add(string tool, ToolResult result) => _context = _context with
    {
        Turns = [.. _context.Turns, new() { RequestId = "r", At = 0, InputMethod = "text", Text = "", Message = "", Tool = tool, Success = result.Success, DurationMs = 0, Data = result.Data }],
    };
}
