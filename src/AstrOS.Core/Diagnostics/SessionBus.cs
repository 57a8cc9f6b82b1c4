using System.Text.RegularExpressions;
using AstrOS.Tools;

namespace AstrOS.Diagnostics;

/// <summary>Calls on the user's session bus, by <c>gdbus</c> or <c>busctl</c>, whose arguments and answers are texts.</summary>
internal sealed partial class SessionBus(ProgramEnvironment environment)
{
    private const string Bus = "org.freedesktop.DBus";

    /// <summary>Whether there is a bus, and a program to reach it by.</summary>
    public bool IsReachable => environment.HasBus && environment.Find("gdbus", "busctl") is not null;

    /// <summary>Every name on the bus.</summary>
    public async Task<IReadOnlyList<string>> NamesAsync(ToolCall call, CancellationToken cancellationToken) =>
        await CallAsync(call, Bus, "/org/freedesktop/DBus", Bus, "ListNames", [], cancellationToken) ?? [];

    /// <summary>A property that is a text; null when it is none, or cannot be had.</summary>
    public async Task<string?> PropertyAsync(ToolCall call, string name, string path, string type, string property, CancellationToken cancellationToken) =>
        await CallAsync(call, name, path, $"{Bus}.Properties", "Get", [type, property], cancellationToken) is [var value, ..] ? value : null;

    /// <summary>The texts, true and false among them, in what a method gave back; null when it failed.</summary>
    public async Task<IReadOnlyList<string>?> CallAsync(
        ToolCall call, string name, string path, string type, string method, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        if (!environment.HasBus) return null;
        string[] gdbus = ["call", "--session", "--timeout=3", "--dest", name, "--object-path", path, "--method", $"{type}.{method}", .. arguments.Select(Quoted)];
        string[] busctl = ["--user", "--timeout=3", "call", name, path, type, method, .. arguments.Count == 0 ? [] : arguments.Prepend(new string('s', arguments.Count))];
        var run = await Command.RunAsync(call, environment, "gdbus", gdbus, cancellationToken) ?? await Command.RunAsync(call, environment, "busctl", busctl, cancellationToken);
        return run is (0, var output, _) ? [.. Text().Matches(output).Select(match => match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Success ? match.Groups[2].Value : match.Value)] : null;
    }

    /// <summary>A text as GVariant writes it, which is how gdbus reads its arguments.</summary>
    internal static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n")}\"";

    // 'one' in gdbus's answers (in double quotes where it holds an apostrophe), "one" in busctl's.
    [GeneratedRegex("""'([^']*)'|"((?:[^"\\]|\\.)*)"|\btrue\b|\bfalse\b""")]
    private static partial Regex Text();
}
