using System.Text.Json;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Web;

/// <summary>Shows a page in the user's browser.</summary>
internal sealed class Browser(ProgramEnvironment environment)
{
    private static readonly (string Program, string[] Before)[] Openers = [("xdg-open", []), ("gio", ["open"]), ("sensible-browser", []), ("x-www-browser", [])];

    /// <summary>Showing it, or the answer that says why it cannot be; that has the address too, for another machine's browser.</summary>
    public Plan Show(Uri page, string? query, ToolCall call)
    {
        var data = new WebResult(page.AbsoluteUri, page.Host, query);
        if (!environment.HasDisplay) return ToolResult.Failed(ToolErrors.Unavailable, "no_display", data, WebJson.Default.WebResult);
        foreach (var (program, before) in Openers)
        {
            if (environment.Find(program) is not { } opener) continue;
            return new Act
            {
                Run = token => RunAsync([opener, .. before, page.AbsoluteUri], data, call, token),
                Data = JsonSerializer.SerializeToElement(data, WebJson.Default.WebResult),
            };
        }

        return ToolResult.Failed(ToolErrors.Unavailable, "no_opener", data, WebJson.Default.WebResult);
    }

    private async ValueTask<ToolResult> RunAsync(string[] command, WebResult data, ToolCall call, CancellationToken cancellationToken) =>
        await DetachedProgram.StartAsync(call, environment, command, null, new Dictionary<string, string>(), cancellationToken) is null or 0
            ? ToolResult.Done(data, WebJson.Default.WebResult)
            : ToolResult.Failed("not_shown", "not_shown", data, WebJson.Default.WebResult);
}
