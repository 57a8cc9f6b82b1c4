using System.Runtime.CompilerServices;
using AstrOS.Configuration;

namespace AstrOS.Tests.Docs;

public class ConfigurationGuideTests
{
    private static readonly string Guide = File.ReadAllText(Path.Combine(Root(), "docs", "guide", "configuration.md"));

    [Fact]
    public void Every_setting_is_in_the_table_with_its_variable_and_default() => Assert.All(
        Setting.All,
        setting =>
        {
            var row = Guide.Split('\n').FirstOrDefault(line => line.StartsWith($"| `{setting.Key}` | `{setting.Variable}` |", StringComparison.Ordinal));
            Assert.NotNull(row);
            Assert.Contains(setting.Show(new AstrosOptions()), row, StringComparison.Ordinal);
        });

    [Fact]
    public void The_example_can_be_loaded()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, Guide.Split("```yaml\n")[1].Split("```")[0]);

            Assert.Equal(("de", 8000), (Load().Language, Load().HttpPort));

            AstrosOptions Load() => ConfigurationReader.Load(file, _ => null, required: true).Options;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));
}
