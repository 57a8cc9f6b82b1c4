using AstrOS.Configuration;

namespace AstrOS.Tests.Configuration;

public sealed class ConfigurationReaderTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Load_without_a_file_gives_the_defaults()
    {
        var loaded = ConfigurationReader.Load("/nowhere/astros.yaml", _ => null);

        Assert.Equal("en", loaded.Options.Language);
        Assert.Null(loaded.Options.HttpPort);
        Assert.Null(loaded.File);
        Assert.All(loaded.Origins.Values, origin => Assert.Equal("default", origin));
    }

    [Fact]
    public void Load_of_a_named_file_that_is_missing_is_an_error() =>
        Assert.Throws<YamlFileException>(() => ConfigurationReader.Load("/nowhere/astros.yaml", _ => null, required: true));

    [Fact]
    public void Load_reads_nested_keys_and_remembers_their_lines()
    {
        var loaded = Load("language: de\nhttp:\n  port: 8000\nsecurity:\n  denied_tools: [system.logs, system.updates]\n");

        Assert.Equal("de", loaded.Options.Language);
        Assert.Equal(8000, loaded.Options.HttpPort);
        Assert.Equal(["system.logs", "system.updates"], loaded.Options.DeniedTools);
        Assert.Equal($"{_file}:3", loaded.Origins["http.port"]);
    }

    [Fact]
    public void Load_lets_the_environment_win()
    {
        var loaded = Load("http:\n  port: 8000\n", ("ASTROS_HTTP_PORT", "9000"));

        Assert.Equal(9000, loaded.Options.HttpPort);
        Assert.Equal("ASTROS_HTTP_PORT", loaded.Origins["http.port"]);
    }

    [Fact]
    public void Load_remembers_the_line_of_each_thing_in_a_list()
    {
        var loaded = Load("security:\n  denied_tools:\n    - a.b\n    - c.d\n");

        Assert.Equal($"{_file}:4", loaded.OriginOf("security.denied_tools", "c.d"));
        Assert.Equal($"{_file}:2", loaded.OriginOf("security.denied_tools", "e.f"));
        Assert.Equal("ASTROS_DENIED_TOOLS", Load("security:\n  denied_tools: [a.b]\n", ("ASTROS_DENIED_TOOLS", "a.b")).OriginOf("security.denied_tools", "a.b"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing but a comment\n")]
    public void Load_of_an_empty_file_gives_the_defaults(string text) => Assert.Equal("en", Load(text).Options.Language);

    [Theory]
    [InlineData("colour: red\n", 1, "unknown key 'colour'")]
    [InlineData("language: en\nhttp:\n  prot: 1\n", 3, "unknown key 'http.prot'")]
    [InlineData("http:\n  port: 99999\n", 2, "http.port must be a whole number from 1 to 65535; it is '99999'")]
    [InlineData("language: Deutsch\n", 1, "language must be a language code")]
    [InlineData("language: en\nlanguage: de\n", 2, "'language' is given twice")]
    [InlineData("http: 8000\n", 1, "a mapping (key: value) was expected")]
    [InlineData("language: [en\n", 1, "")]
    public void Load_names_what_is_wrong_with_its_line(string text, int line, string fault)
    {
        var error = Assert.Throws<YamlFileException>(() => Load(text));

        Assert.Contains(fault, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(line == 1 && fault.Length == 0 ? _file : $"{_file}:{line}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_names_the_variable_whose_value_is_wrong()
    {
        var error = Assert.Throws<YamlFileException>(() => Load("", ("ASTROS_LOG_LEVEL", "loud")));

        Assert.StartsWith("ASTROS_LOG_LEVEL: log.level must be one of trace", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_shown_can_be_read_back()
    {
        var loaded = Load("language: es\ntime_zone: Europe/Berlin\nhttp:\n  port: 8123\nsecurity:\n  denied_tools: [a.b]\nlimits:\n  request_timeout_seconds: 5\n");

        File.WriteAllText(_file, loaded.ToYaml());
        var again = ConfigurationReader.Load(_file, _ => null);

        Assert.All(Setting.All, setting => Assert.Equal(setting.Show(loaded.Options), setting.Show(again.Options)));
    }

    [Fact]
    public void Reload_of_a_wrong_file_leaves_what_held()
    {
        File.WriteAllText(_file, "language: de\n");
        var store = new ConfigurationStore(_file, _ => null, required: true);

        File.WriteAllText(_file, "language: 17\n");
        Assert.Throws<YamlFileException>(() => store.Reload(_ => { }));
        Assert.Equal("de", store.Current.Options.Language);

        File.WriteAllText(_file, "language: es\nhttp:\n  port: 1234\n");
        Assert.Equal(["http.port"], store.Reload(_ => { }));
        Assert.Equal("es", store.Current.Options.Language);
    }

    [Fact]
    public void Reload_of_what_does_not_fit_leaves_what_held_and_remembers_why()
    {
        File.WriteAllText(_file, "language: de\n");
        var store = new ConfigurationStore(_file, _ => null, required: true);
        File.WriteAllText(_file, "language: es\n");

        Assert.Throws<YamlFileException>(() => store.Reload(_ => throw new YamlFileException("does not fit")));
        Assert.Equal(("de", "does not fit"), (store.Current.Options.Language, store.Refusal));

        store.Reload(_ => { });
        Assert.Equal(("es", null), (store.Current.Options.Language, store.Refusal));
    }

    private LoadedConfiguration Load(string text, params (string Name, string Value)[] environment)
    {
        File.WriteAllText(_file, text);
        return ConfigurationReader.Load(_file, name => environment.FirstOrDefault(variable => variable.Name == name).Value);
    }
}
