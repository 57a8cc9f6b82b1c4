using YamlDotNet.Core;

namespace AstrOS.Configuration;

/// <summary>Reads <c>astros.yaml</c> and the environment over it. An unknown key or a bad value is named with its line.</summary>
public static class ConfigurationReader
{
    /// <summary>Loads what holds.</summary>
    /// <param name="file">The configuration file; it may be missing, then the defaults hold.</param>
    /// <param name="environment">Looks up an environment variable.</param>
    /// <param name="required">Whether a missing file is an error, because somebody named it.</param>
    /// <exception cref="YamlFileException">The file cannot be read, or something in it or in the environment is wrong.</exception>
    public static LoadedConfiguration Load(string file, Func<string, string?> environment, bool required = false)
    {
        var origins = Setting.All.ToDictionary(setting => setting.Key, _ => "default");
        var options = new AstrosOptions();
        var exists = File.Exists(file);
        if (Directory.Exists(file)) throw new YamlFileException($"{file} is a folder; it has to be a file.");
        if (!exists && required) throw new YamlFileException($"{file} does not exist, though ASTROS_CONFIG_PATH names it. Create it or unset the variable.");
        if (exists)
        {
            foreach (var (key, items, at) in ReadFile(file))
            {
                var setting = Setting.All.First(setting => setting.Key == key);
                options = Apply(setting, options, string.Join(',', items.Select(item => item.Text)), $"{file}:{at.Line}");
                origins[key] = $"{file}:{at.Line}";
                foreach (var (text, line) in items) origins[LoadedConfiguration.ItemKey(key, text)] = $"{file}:{line}";
            }
        }

        foreach (var setting in Setting.All)
        {
            if (environment(setting.Variable) is not { Length: > 0 } value) continue;
            options = Apply(setting, options, value, setting.Variable);
            foreach (var item in origins.Keys.Where(key => key.StartsWith(setting.Key + "[", StringComparison.Ordinal)).ToArray()) origins.Remove(item);
            origins[setting.Key] = setting.Variable;
        }

        return new(options, origins, exists ? file : null);
    }

    private static AstrosOptions Apply(Setting setting, AstrosOptions options, string value, string origin)
    {
        try
        {
            return setting.Apply(options, value);
        }
        catch (FormatException error)
        {
            throw new YamlFileException($"{origin}: {setting.Key} {error.Message}; it is '{value}'.");
        }
    }

    private static List<(string Key, List<(string Text, long Line)> Items, Mark At)> ReadFile(string file)
    {
        try
        {
            var found = new List<(string, List<(string, long)>, Mark)>();
            using var reader = File.OpenText(file);
            var yaml = new YamlCursor(reader, file);
            if (yaml.IsEmpty) return found;
            yaml.Document(() => ReadMapping(yaml, "", found));
            return found;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new YamlFileException($"{file} cannot be read: {error.Message}", error);
        }
    }

    private static void ReadMapping(YamlCursor yaml, string prefix, List<(string, List<(string, long)>, Mark)> found) =>
        yaml.Mapping((name, at) =>
        {
            var key = prefix + name;
            if (Setting.All.Any(setting => setting.Key == key))
            {
                found.Add((key, yaml.AtSequence ? ReadItems(yaml) : [(yaml.Text(), at.Line)], at));
                return;
            }

            var known = Setting.All.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal))
                .Select(setting => setting.Key[prefix.Length..].Split('.')[0]).Distinct();
            if (!Setting.All.Any(setting => setting.Key.StartsWith(key + ".", StringComparison.Ordinal)))
                throw yaml.Unknown(key, at, string.Join(", ", known));
            if (!yaml.TrySkipEmpty()) ReadMapping(yaml, key + ".", found);
        });

    private static List<(string, long)> ReadItems(YamlCursor yaml)
    {
        var items = new List<(string, long)>();
        yaml.Sequence(() => items.Add((yaml.Text(out var at), at.Line)));
        return items;
    }
}
