using AstrOS.Configuration;
using AstrOS.Plugins;
using AstrOS.Tools;

namespace AstrOS.Tests.Tools;

public sealed class ToolRegistryTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("astros-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Tool_is_found_by_its_whole_id_only()
    {
        Plugin("demo", "demo.one");
        await using var fixture = new ToolFixture();
        var registry = new ToolRegistry(Discover(), [new Code("demo.one")], fixture.Gate);

        Assert.Equal("demo.one", registry.Find("demo.one")!.Id);
        Assert.Null(registry.Find("demo"));
        Assert.Null(registry.Find("demo.on"));
    }

    [Fact]
    public async Task Tool_without_code_stops_the_start()
    {
        Plugin("demo", "demo.one");
        await using var fixture = new ToolFixture();

        Assert.Contains("'demo.one'", Assert.Throws<YamlFileException>(() => new ToolRegistry(Discover(), [], fixture.Gate)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_without_declaration_stops_the_start()
    {
        await using var fixture = new ToolFixture();

        Assert.Contains("'demo.two'", Assert.Throws<YamlFileException>(() => new ToolRegistry(Discover(), [new Code("demo.two")], fixture.Gate)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_plugins_with_one_id_are_both_named()
    {
        Plugin("demo", "demo.one", "first");
        Plugin("demo", "demo.two", "second");

        var error = Assert.Throws<YamlFileException>(Discover);

        Assert.Contains("first", error.Message, StringComparison.Ordinal);
        Assert.Contains("second", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("read", "plans", "declared as 'read'")]
    [InlineData("compensable", "runs", "declared as 'compensable'")]
    [InlineData("irreversible", "runs", "declared as 'irreversible'")]
    [InlineData("read", "runs", null)]
    [InlineData("compensable", "plans", null)]
    [InlineData("compensable", "relays", null)]
    [InlineData("read", "relays", null)]
    public async Task Code_that_does_what_is_not_declared_stops_the_start(string effect, string code, string? fault)
    {
        Plugin("demo", "demo.one", effect: effect);
        await using var fixture = new ToolFixture();
        ToolBinding binding = code switch
        {
            "plans" => ToolBinding.Acting("demo.one", () => DemoJson.Default.DemoInput, (_, _, _) => new((Plan)new ToolResult { Success = true })),
            "relays" => ToolBinding.Relaying("demo.one", () => DemoJson.Default.DemoInput, (_, _, _) => new(new ToolResult { Success = true })),
            _ => ToolBinding.Create("demo.one", () => DemoJson.Default.DemoInput, (_, _, _) => new(new ToolResult { Success = true })),
        };

        var error = Record.Exception(() => new ToolRegistry(Discover(), [new Code(binding)], fixture.Gate));

        if (fault is null) Assert.Null(error);
        else Assert.Contains(fault, Assert.IsType<YamlFileException>(error).Message, StringComparison.Ordinal);
    }

    private PluginManager Discover()
    {
        var plugins = new PluginManager([_folder]);
        plugins.Discover();
        return plugins;
    }

    private void Plugin(string id, string tool, string? folder = null, string effect = "read")
    {
        var path = Directory.CreateDirectory(Path.Combine(_folder, folder ?? id)).FullName;
        File.WriteAllText(Path.Combine(path, "plugin.yaml"), $"id: {id}\nversion: 1.0.0\ndescription: d\ntools:\n  - id: {tool}\n    description: d\n    effect: {effect}\n");
    }

    private sealed class Code(ToolBinding binding) : IBuiltinPlugin
    {
        public Code(string id) : this(ToolBinding.Create(id, () => DemoJson.Default.DemoInput, (_, _, _) => new(new ToolResult { Success = true }))) { }

        public string Id => "demo";

        public IReadOnlyList<ToolBinding> Tools => [binding];
    }
}
