using System.Collections.Frozen;

namespace AstrOS.Builtins.Files.Places;

/// <summary>What people call the folders of a desktop, in the languages that are spoken.</summary>
internal static class FolderWords
{
    private static readonly FrozenDictionary<string, string> Keys = new (string Key, string Words)[]
    {
        ("home", "home|~|home folder|home directory|homeverzeichnis|home ordner|heim|persönlicher ordner|persönlichen ordner|benutzerordner|carpeta personal|inicio|directorio personal|personal"),
        ("desktop", "desktop|schreibtisch|arbeitsfläche|escritorio"),
        ("documents", "documents|document|docs|dokumente|dokumenten|documentos"),
        ("downloads", "downloads|download|descargas|heruntergeladenes|descarga"),
        ("pictures", "pictures|photos|images|bilder|bildern|fotos|imágenes|imagenes"),
        ("music", "music|songs|musik|música|musica"),
        ("videos", "videos|movies|filme|vídeos|películas"),
        ("templates", "templates|vorlagen|plantillas"),
        ("public", "public|öffentlich|público|publico"),
    }.SelectMany(entry => entry.Words.Split('|').Select(word => (word, entry.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Before =
        ["my ", "the ", "mein ", "meine ", "meinen ", "meinem ", "der ", "die ", "das ", "den ", "dem ", "mi ", "mis ", "la ", "el ", "las ", "los ", "folder ", "ordner ", "verzeichnis ", "carpeta ", "directorio ", "de ", "called ", "named ", "namens "];

    private static readonly string[] After = [" folder", " directory", " ordner", "-ordner", "ordner", " verzeichnis", "-verzeichnis", "verzeichnis"];

    /// <summary>Which of the folders a name means.</summary>
    public static string? KeyOf(string name) => Keys.GetValueOrDefault(name.Trim()) ?? Keys.GetValueOrDefault(Bare(name));

    /// <summary>A name without "my" and "folder" around it.</summary>
    public static string Bare(string name)
    {
        var bare = name.Trim();
        for (var shorter = Shorter(bare); shorter != bare; shorter = Shorter(bare)) bare = shorter;
        return bare;
    }

    public static string? KeyOfVariable(string variable) => variable switch
    {
        "XDG_DESKTOP_DIR" => "desktop",
        "XDG_DOCUMENTS_DIR" => "documents",
        "XDG_DOWNLOAD_DIR" => "downloads",
        "XDG_PICTURES_DIR" => "pictures",
        "XDG_MUSIC_DIR" => "music",
        "XDG_VIDEOS_DIR" => "videos",
        "XDG_TEMPLATES_DIR" => "templates",
        "XDG_PUBLICSHARE_DIR" => "public",
        _ => null,
    };

    private static string Shorter(string name)
    {
        foreach (var word in Before)
            if (name.Length > word.Length && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return name[word.Length..].TrimStart();
        foreach (var word in After)
            if (name.Length > word.Length && name.EndsWith(word, StringComparison.OrdinalIgnoreCase)) return name[..^word.Length].TrimEnd();
        return name;
    }
}
