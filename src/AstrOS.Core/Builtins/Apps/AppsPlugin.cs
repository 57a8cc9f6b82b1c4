using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Apps;

/// <summary>Lists, opens and closes the applications that are installed.</summary>
internal sealed class AppsPlugin : IBuiltinPlugin
{
    public AppsPlugin(ApplicationCatalog catalog, ProgramEnvironment environment)
    {
        var choice = new AppChoice(catalog);
        var closing = new CloseTools(environment, choice, catalog);
        Tools =
        [
            ToolBinding.Create("apps.list", static () => AppsJson.Default.AppListInput, (input, call, _) => new(List(catalog, input, call))),
            ToolBinding.Acting("apps.open", static () => AppsJson.Default.AppOpenInput, new OpenTool(environment, choice).PlanAsync),
            ToolBinding.Acting("apps.close", static () => AppsJson.Default.AppInput, closing.CloseAsync),
            ToolBinding.Acting("apps.close_launched", static () => AppsJson.Default.LaunchInput, closing.CloseLaunchedAsync),
        ];
    }

    public string Id => "apps";

    public IReadOnlyList<ToolBinding> Tools { get; }

    private static ToolResult List(ApplicationCatalog catalog, AppListInput input, ToolCall call)
    {
        var key = ApplicationFinder.Key(input.Containing ?? "");
        var data = AppChoice.Describe(
            catalog.Entries.Where(entry => key.Length == 0 || entry.Names.Values.Append(entry.Name).Concat(entry.GenericNames).Concat(entry.Keywords).Any(text => ApplicationFinder.Key(text).Contains(key, StringComparison.Ordinal))),
            call.Language);
        return ToolResult.Done(data, AppsJson.Default.AppsResult, data.Count == 0 ? "none" : "default");
    }
}
