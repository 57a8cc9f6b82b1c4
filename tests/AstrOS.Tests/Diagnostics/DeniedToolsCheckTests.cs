using AstrOS.Configuration;
using AstrOS.Diagnostics;
using AstrOS.Tests.Agents;
using AstrOS.Tools;

namespace AstrOS.Tests.Diagnostics;

public sealed class DeniedToolsCheckTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("system.lgos", "system.logs")]
    [InlineData("sytem.memory", "system.memory")]
    [InlineData("clock.timer-start", "clock.timer_start")]
    [InlineData("System.Logs", "system.logs")]
    public async Task Check_of_an_id_with_a_slip_names_the_line_and_the_nearest(string slip, string meant)
    {
        var error = await Assert.ThrowsAsync<YamlFileException>(() => CheckAsync($"security:\n  denied_tools:\n    - system.logs\n    - {slip}\n"));

        Assert.StartsWith($"{_file}:4: ", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{slip}'", error.Message, StringComparison.Ordinal);
        Assert.Contains($"'{meant}'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security:\n  denied_tools: []\n")]
    [InlineData("security:\n  denied_tools: [system.logs, clock.timer_start]\n")]
    public async Task Check_of_ids_that_exist_passes(string yaml) => await CheckAsync(yaml);

    private async Task CheckAsync(string yaml)
    {
        await using var astros = new AstrosFixture();
        await File.WriteAllTextAsync(_file, yaml, TestContext.Current.CancellationToken);
        DeniedToolsCheck.Check(ConfigurationReader.Load(_file, _ => null), astros.Get<ToolRegistry>().Ids);
    }
}
