using AstrOS.Builtins.Web;
using AstrOS.Configuration;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins.Web;

/// <summary>Pages, with a recorded program in place of the one that finds the browser.</summary>
public sealed class WebTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;
    private readonly Dictionary<string, string?> _variables;

    public WebTests()
    {
        _variables = new() { ["HOME"] = _folder, ["PATH"] = $"{_folder}/bin:/usr/bin:/bin", ["DISPLAY"] = ":77", ["WAYLAND_DISPLAY"] = null, ["XDG_RUNTIME_DIR"] = null };
        Opener($"printf '%s' \"$*\" >{_folder}/tmp; mv {_folder}/tmp {_folder}/opened");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("web.open", """{"url":"https://example.org/a?b=c&d=$(x)"}""", "https://example.org/a?b=c&d=$(x)")]
    [InlineData("web.open", """{"url":"example.org"}""", "https://example.org/")]
    [InlineData("web.open", """{"url":"localhost:8080/x"}""", "https://localhost:8080/x")]
    [InlineData("web.open", """{"url":"HTTP://Example.org"}""", "http://example.org/")]
    [InlineData("web.search", """{"query":"50% & more + \"x\" #1"}""", "https://duckduckgo.com/?q=50%25%20%26%20more%20%2B%20%22x%22%20%231")]
    public async Task Page_is_given_to_the_browser(string tool, string arguments, string address)
    {
        Assert.True((await CallAsync(tool, arguments)).Success);
        await Eventually.SoAsync(() => File.Exists($"{_folder}/opened"));
        Assert.Equal(address, await File.ReadAllTextAsync($"{_folder}/opened", TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("ftp://example.org", "only_web")]
    [InlineData("file:///etc/passwd", "bad_url")]
    [InlineData("javascript:alert(1)", "bad_url")]
    [InlineData("https://name:secret@example.org", "credentials")]
    [InlineData("https://paypal.com@example.org", "credentials")]
    [InlineData("http://", "bad_url")]
    [InlineData("", "needs_url")]
    public async Task Address_that_is_no_page_is_refused(string url, string response)
    {
        Assert.Equal(response, (await CallAsync("web.open", $$"""{"url":"{{url}}"}""")).Response);
        Assert.False(File.Exists($"{_folder}/opened"));
    }

    [Fact]
    public async Task Search_engine_is_the_users()
    {
        var configuration = new ConfigurationStore("/nowhere/astros.yaml", name => name == "ASTROS_WEB_SEARCH_URL" ? "https://example.org/s?q=%s&l=en" : null, required: false);
        var plan = await PluginCalls.PlanAsync(new WebPlugin(new(_variables), configuration), PluginCalls.Call("web.search", """{"query":"a b"}"""));
        Assert.Equal("https://example.org/s?q=a%20b&l=en", plan.Act!.Data!.Value.GetProperty("url").GetString());
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("ftp://example.org/%s")]
    [InlineData("https://a:b@example.org/%s")]
    public void Search_engine_without_a_place_for_the_query_is_refused(string value) =>
        Assert.ThrowsAny<Exception>(() => new ConfigurationStore("/nowhere/astros.yaml", name => name == "ASTROS_WEB_SEARCH_URL" ? value : null, required: false));

    [Fact]
    public async Task What_is_missing_is_said_with_the_address()
    {
        Opener("exit 3");
        Assert.Equal("not_shown", (await CallAsync("web.open", """{"url":"example.org"}""")).Response);
        _variables["PATH"] = $"{_folder}/none";
        Assert.Equal("no_opener", (await CallAsync("web.open", """{"url":"example.org"}""")).Response);
        _variables["DISPLAY"] = null;
        var result = await CallAsync("web.open", """{"url":"example.org"}""");
        Assert.Equal(("no_display", "https://example.org/"), (result.Response, result.Data!.Value.GetProperty("url").GetString()));
    }

    private Task<ToolResult> CallAsync(string tool, string arguments) =>
        PluginCalls.CallAsync(new WebPlugin(new ProgramEnvironment(_variables), new("/nowhere/astros.yaml", _ => null, required: false)), tool, arguments);

    private void Opener(string script)
    {
        Directory.CreateDirectory($"{_folder}/bin");
        File.WriteAllText($"{_folder}/bin/xdg-open", $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode($"{_folder}/bin/xdg-open", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
