using AstrOS.Configuration;
using AstrOS.Sdk.Tools;
using AstrOS.Sdk.Views;

namespace AstrOS.Plugins;

/// <summary>Reads <c>plugin.yaml</c>. An unknown key, a missing one or a bad value is named with its line.</summary>
public static class ManifestReader
{
    /// <summary>The manifest's name in a plugin's folder.</summary>
    public const string FileName = "plugin.yaml";

    /// <summary>Reads the manifest of a folder.</summary>
    /// <exception cref="YamlFileException">It cannot be read or is wrong.</exception>
    public static PluginManifest Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            using var reader = File.OpenText(file);
            return Read(reader, folder, file);
        }
        catch (IOException error)
        {
            throw new YamlFileException($"{file} cannot be read: {error.Message}", error);
        }
    }

    internal static PluginManifest Read(TextReader text, string folder, string file)
    {
        var yaml = new YamlCursor(text, file);
        string? id = null, version = null, description = null;
        var tools = new List<ToolManifest>();
        yaml.Document(() => yaml.Mapping((key, at) =>
        {
            switch (key)
            {
                case "id": id = yaml.Text(); break;
                case "version": version = yaml.Text(); break;
                case "description": description = yaml.Text(); break;
                case "tools": yaml.Sequence(() => tools.Add(Tool(yaml))); break;
                default: throw yaml.Unknown(key, at, "id, version, description, tools");
            }
        }));
        var manifest = new PluginManifest
        {
            Id = id ?? throw yaml.Missing("id", default),
            Version = version ?? throw yaml.Missing("version", default),
            Description = description ?? throw yaml.Missing("description", default),
            Folder = folder,
            Tools = tools,
        };
        foreach (var tool in tools)
        {
            if (!tool.Id.StartsWith(manifest.Id + ".", StringComparison.Ordinal))
                throw new YamlFileException($"{file}: tool '{tool.Id}' must be called '{manifest.Id}.' and a name.");

            // A write is let through because it can be taken back.
            if (tool.Effect == Effect.Write && !tools.Exists(other => other.Id == tool.Inverse))
                throw new YamlFileException($"{file}: tool '{tool.Id}' writes, so 'inverse' must name the tool of this plugin that takes it back.");
        }

        return manifest;
    }

    private static ToolManifest Tool(YamlCursor yaml)
    {
        var start = yaml.Position;
        string? id = null, description = null, inverse = null;
        Effect? effect = null;
        View? view = null;
        var neverAsks = false;
        yaml.Mapping((key, at) =>
        {
            switch (key)
            {
                case "id": id = yaml.Text(); break;
                case "description": description = yaml.Text(); break;
                case "asks": neverAsks = yaml.Word<Asking>() == Asking.Never; break;
                case "effect": effect = yaml.Word<Effect>(); break;
                case "inverse": inverse = yaml.Text(); break;
                case "view": view = ReadView(yaml); break;
                default: throw yaml.Unknown(key, at, "id, description, effect, inverse, asks, view");
            }
        });
        return new()
        {
            Id = id ?? throw yaml.Missing("id", start),
            Description = description ?? throw yaml.Missing("description", start),
            Effect = effect ?? throw yaml.Missing("effect", start),
            Inverse = inverse,
            NeverAsks = neverAsks,
            View = view,
        };
    }

    private enum Asking { ByEffect, Never }

    private static View ReadView(YamlCursor yaml)
    {
        var start = yaml.Position;
        ViewKind? kind = null;
        string? items = null;
        var fields = new List<ViewField>();
        yaml.Mapping((key, at) =>
        {
            switch (key)
            {
                case "kind": kind = yaml.Word<ViewKind>(); break;
                case "items": items = yaml.Text(); break;
                case "fields": yaml.Sequence(() => fields.Add(ReadField(yaml))); break;
                default: throw yaml.Unknown(key, at, "kind, items, fields");
            }
        });
        return new() { Kind = kind ?? throw yaml.Missing("kind", start), Items = items, Fields = fields };
    }

    private static ViewField ReadField(YamlCursor yaml)
    {
        var start = yaml.Position;
        string? name = null, title = null, barOf = null;
        var format = ViewFormat.Text;
        yaml.Mapping((key, at) =>
        {
            switch (key)
            {
                case "key": name = yaml.Text(); break;
                case "title": title = yaml.Text(); break;
                case "format": format = yaml.Word<ViewFormat>(); break;
                case "bar_of": barOf = yaml.Text(); break;
                default: throw yaml.Unknown(key, at, "key, title, format, bar_of");
            }
        });
        return new()
        {
            Key = name ?? throw yaml.Missing("key", start),
            Title = title ?? throw yaml.Missing("title", start),
            Format = format,
            BarOf = barOf,
        };
    }
}
