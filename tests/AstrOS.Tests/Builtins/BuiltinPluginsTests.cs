using AstrOS.Builtins.Apps;
using AstrOS.Builtins.Calc;
using AstrOS.Builtins.Clock;
using AstrOS.Builtins.Desktop;
using AstrOS.Builtins.Files;
using AstrOS.Builtins.Files.Places;
using AstrOS.Builtins.Lists;
using AstrOS.Builtins.Notes;
using AstrOS.Diagnostics;
using AstrOS.Sdk.Tools;
using AstrOS.Tests.Builtins.Clock;
using AstrOS.Tools;

namespace AstrOS.Tests.Builtins;

public class BuiltinPluginsTests
{
    // Only looked at, never called: what they would keep things with is not there.
    private static readonly IBuiltinPlugin[] Plugins =
    [
        new CalcPlugin(),
        new ClockPlugin(new ClockBoard(new FileClockStore()), [], TimeProvider.System),
        new ListsPlugin(null!, null!, TimeProvider.System),
        new NotesPlugin(null!, null!, TimeProvider.System),
        new DesktopPlugin(ProgramEnvironment.Own),
        new AppsPlugin(new ApplicationCatalog(ProgramEnvironment.Own), ProgramEnvironment.Own),
        new FilesPlugin(new UserFolders(_ => null), _ => null, TimeProvider.System, new()),
    ];

    private static readonly string[] Languages = ["en", "de", "es"];

    [Fact]
    public void Manifest_and_code_name_the_same_tools()
    {
        foreach (var plugin in Plugins)
        {
            var declared = BuiltinFolders.Manifests.Single(manifest => manifest.Id == plugin.Id).Tools.Select(tool => tool.Id);
            Assert.Equal(declared.Order(StringComparer.Ordinal), plugin.Tools.Select(tool => tool.Id).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Every_write_names_a_write_that_takes_it_back()
    {
        var tools = BuiltinFolders.Manifests.SelectMany(manifest => manifest.Tools).ToDictionary(tool => tool.Id);
        foreach (var tool in tools.Values.Where(tool => tool.Effect == Effect.Write))
        {
            Assert.True(tool.Inverse is not null && tools.ContainsKey(tool.Inverse), $"{tool.Id} has no inverse '{tool.Inverse}'");
            Assert.Equal(Effect.Write, tools[tool.Inverse].Effect);
        }
    }

    [Fact]
    public void Every_slot_of_a_sentence_is_a_property_of_the_input()
    {
        foreach (var plugin in Plugins)
            foreach (var language in Languages)
                foreach (var tool in plugin.Tools)
                {
                    var properties = tool.Input().Properties.Select(property => property.Name).ToHashSet();
                    var slots = BuiltinSentences.Slots(BuiltinSentences.Read(plugin.Id, language), tool.Id);
                    Assert.All(slots, slot => Assert.True(properties.Contains(slot), $"{tool.Id} in {language} has no '{slot}'"));
                }
    }

    [Fact]
    public void Every_language_has_the_same_answers_and_titles()
    {
        foreach (var plugin in BuiltinFolders.Manifests.Where(manifest => Plugins.Any(plugin => plugin.Id == manifest.Id)))
        {
            var files = Languages.Select(language => BuiltinSentences.Read(plugin.Id, language)).ToArray();
            var shared = files.Select(file => file.Map("responses")!.Map("intents")!.Map(plugin.Id).Keys().Order(StringComparer.Ordinal)).ToArray();
            Assert.All(shared, others => Assert.Equal(shared[0], others));
            foreach (var tool in plugin.Tools)
            {
                var keys = files.Select(file => file.Map("responses")!.Map("intents")!.Map(tool.Id).Keys().Order(StringComparer.Ordinal)).ToArray();
                Assert.NotEmpty(keys[0]);
                Assert.All(keys, others => Assert.Equal(keys[0], others));
                foreach (var title in tool.View?.Fields.Select(field => field.Title).Where(title => title != "Id") ?? [])
                    Assert.All(files[1..], file => Assert.Contains(title, file.Map("labels").Keys()));
            }
        }
    }
}
