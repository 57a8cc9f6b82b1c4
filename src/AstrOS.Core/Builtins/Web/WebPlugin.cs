using AstrOS.Configuration;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Web;

/// <summary>Opens pages and searches in the user's browser. Nothing is fetched by AstrOS itself.</summary>
internal sealed class WebPlugin(ProgramEnvironment environment, ConfigurationStore configuration) : IBuiltinPlugin
{
    private const int MostCharacters = 2000;

    private readonly Browser _browser = new(environment);

    public string Id => "web";

    public IReadOnlyList<ToolBinding> Tools =>
    [
        ToolBinding.Acting("web.open", static () => WebJson.Default.WebOpenInput, (input, call, _) => new(Open(input, call))),
        ToolBinding.Acting("web.search", static () => WebJson.Default.WebSearchInput, (input, call, _) => new(Search(input, call))),
    ];

    private Plan Open(WebOpenInput input, ToolCall call)
    {
        if (input.Url?.Trim() is not { Length: > 0 } text) return ToolResult.Asks("needs_url", new(("url", "text")));
        if (text.Length > MostCharacters || !Uri.TryCreate(HasScheme(text) ? text : $"https://{text}", UriKind.Absolute, out var page) || page.Host.Length == 0)
            return ToolResult.Failed(ToolErrors.InvalidArgument, "bad_url");
        if (page.Scheme is not ("http" or "https")) return ToolResult.Failed(ToolErrors.InvalidArgument, "only_web");
        // A name before the host is for deceiving whoever reads it, and a password there is for nobody's history.
        if (page.UserInfo.Length > 0) return ToolResult.Failed(ToolErrors.InvalidArgument, "credentials");
        return _browser.Show(page, null, call);
    }

    private Plan Search(WebSearchInput input, ToolCall call)
    {
        if (input.Query?.Trim() is not { Length: > 0 } query) return ToolResult.Asks("needs_query", new(("query", "text")));
        if (query.Length > MostCharacters) return ToolResult.Failed(ToolErrors.InvalidArgument, "bad_url");
        var engine = configuration.Current.Options.WebSearchUrl;
        return _browser.Show(new(engine.Replace("%s", Uri.EscapeDataString(query), StringComparison.Ordinal)), query, call);
    }

    // "example.org:8080" has none, though it looks so.
    private static bool HasScheme(string text) =>
        text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && text[..colon].All(char.IsAsciiLetter) && !(colon + 1 < text.Length && char.IsAsciiDigit(text[colon + 1]));
}
