using System.Globalization;

namespace AstrOS.Storage;

/// <summary>
/// The migrations as SQL, one file each, made from Entity Framework's own (CONTRIBUTING.md says how; a test holds the two together).
/// Run as plain statements, they need no Entity Framework, which takes half a second and 20 MB of the first start.
/// </summary>
internal static class SchemaScripts
{
    private const string Prefix = "schema.";

    private static readonly string[] Names =
    [
        .. typeof(SchemaScripts).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    /// <summary>The version of the schema when all have run.</summary>
    public static int Count => Names.Length;

    /// <summary>What brings a database from one version below to this one.</summary>
    /// <param name="version">From 1 to <see cref="Count"/>.</param>
    public static string Read(int version)
    {
        var name = Names[version - 1];
        if (!name.StartsWith(Prefix + version.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal))
            throw new InvalidOperationException($"The script of schema version {version} is missing: {name} stands in its place.");
        using var stream = typeof(SchemaScripts).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
