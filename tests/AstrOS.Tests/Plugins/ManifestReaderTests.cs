using AstrOS.Configuration;
using AstrOS.Plugins;
using AstrOS.Sdk.Tools;
using AstrOS.Sdk.Views;

namespace AstrOS.Tests.Plugins;

public class ManifestReaderTests
{
    private const string Whole = """
        id: demo
        version: 1.0.0
        description: Shows how.
        tools:
          - id: demo.list
            description: Lists.
            effect: read
            view:
              kind: table
              items: rows
              fields:
                - { key: size, title: Size, format: bytes, bar_of: total }
          - id: demo.add
            description: Adds.
            effect: write
            inverse: demo.remove
          - id: demo.remove
            description: Removes.
            effect: write
            inverse: demo.add
        """;

    [Fact]
    public void Read_takes_everything()
    {
        var manifest = Read(Whole);

        Assert.Equal(["demo.list", "demo.add", "demo.remove"], manifest.Tools.Select(tool => tool.Id));
        Assert.Equal([Effect.Read, Effect.Write, Effect.Write], manifest.Tools.Select(tool => tool.Effect));
        Assert.Equal("demo.remove", manifest.Tools[1].Inverse);
        Assert.Equal((ViewKind.Table, "rows"), (manifest.Tools[0].View!.Kind, manifest.Tools[0].View!.Items));
        Assert.Equal(new ViewField { Key = "size", Title = "Size", Format = ViewFormat.Bytes, BarOf = "total" }, Assert.Single(manifest.Tools[0].View!.Fields));
    }

    [Theory]
    [InlineData("effect: read", "", "demo/plugin.yaml:5: 'effect' is missing")]
    [InlineData("effect: read", "effect: harmless", "demo/plugin.yaml:7: 'harmless' is none of")]
    [InlineData("effect: read", "effect: 3", "demo/plugin.yaml:7: '3' is none of")]
    [InlineData("version: 1.0.0", "versoin: 1.0.0", "demo/plugin.yaml:2: unknown key 'versoin'; known are id, version, description, tools")]
    [InlineData("id: demo\n", "", "'id' is missing")]
    [InlineData("id: demo.add", "id: other.add", "tool 'other.add' must be called 'demo.'")]
    [InlineData("inverse: demo.remove", "", "tool 'demo.add' writes, so 'inverse' must name")]
    [InlineData("inverse: demo.remove", "inverse: demo.undo", "tool 'demo.add' writes, so 'inverse' must name")]
    [InlineData("tools:", "tools: [", "demo/plugin.yaml:")]
    public void Read_names_what_is_wrong(string from, string to, string fault)
    {
        var error = Assert.Throws<YamlFileException>(() => Read(Whole.Replace(from, to, StringComparison.Ordinal)));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_of_an_empty_file_says_so() =>
        Assert.Contains("empty", Assert.Throws<YamlFileException>(() => Read("")).Message, StringComparison.Ordinal);

    private static PluginManifest Read(string text) => ManifestReader.Read(new StringReader(text), "demo", "demo/plugin.yaml");
}
