using System.Collections.Frozen;

namespace AstrOS.Builtins.Files;

/// <summary>What files hold, told by the ending of their names.</summary>
internal static class FileKinds
{
    private static readonly FrozenDictionary<string, string> Kinds = new (string Kind, string Endings)[]
    {
        ("picture", "jpg jpeg png gif bmp webp svg tif tiff heic heif avif ico raw cr2 nef arw dng psd xcf"),
        ("video", "mp4 mkv avi mov webm wmv flv m4v mpg mpeg 3gp ogv ts"),
        ("audio", "mp3 flac wav ogg oga opus m4a aac wma aiff mid midi"),
        ("pdf", "pdf"),
        ("document", "doc docx odt rtf tex pages wps ott dotx"),
        ("spreadsheet", "xls xlsx ods csv tsv numbers xlsm"),
        ("presentation", "ppt pptx odp key pps ppsx"),
        ("text", "txt md markdown log rst org"),
        ("code", "c h cpp hpp cc cs java py js mjs jsx tsx rs go rb php pl sh bash lua swift kt sql html htm css scss json xml yaml yml toml ini ipynb r"),
        ("archive", "zip tar gz tgz bz2 xz txz 7z rar zst lz4 tbz2"),
        ("installer", "deb rpm appimage exe msi dmg pkg run flatpakref flatpak snap apk"),
        ("disk_image", "iso img vdi vmdk qcow2 vhd"),
        ("font", "ttf otf woff woff2"),
        ("ebook", "epub mobi azw3 azw fb2 djvu"),
    }.SelectMany(entry => entry.Endings.Split(' ').Select(ending => (ending, entry.Kind))).ToFrozenDictionary(pair => pair.ending, pair => pair.Kind, StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Screenshots = ["screenshot", "screen shot", "bildschirmfoto", "captura de pantalla", "captura desde", "bildschirmaufnahme"];

    /// <summary>The kind of a file by its name: picture, video … or file.</summary>
    public static string Of(string name) => Kinds.GetValueOrDefault(Path.GetExtension(name).TrimStart('.'), "file");

    /// <summary>Whether a thing is of a kind that was asked for; ".mp3" asks for an ending.</summary>
    public static bool Fits(string kind, string name, bool isFolder) => kind switch
    {
        "folder" => isFolder,
        "file" => !isFolder,
        _ when isFolder => false,
        "screenshot" => Of(name) == "picture" && Screenshots.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase)),
        "document" => Of(name) is "document" or "pdf" or "spreadsheet" or "presentation" or "text",
        ['.', ..] => name.EndsWith(kind, StringComparison.OrdinalIgnoreCase),
        _ => Of(name) == kind,
    };

    /// <summary>The name of the subfolder that a kind goes into when a folder is tidied.</summary>
    public static string FolderOf(string name, string language) => (Group(Of(name)), language) switch
    {
        ("picture", "de") => "Bilder", ("picture", "es") => "Imágenes", ("picture", _) => "Pictures",
        ("video", "es") => "Vídeos", ("video", _) => "Videos",
        ("audio", "de") => "Musik", ("audio", "es") => "Música", ("audio", _) => "Music",
        ("document", "de") => "Dokumente", ("document", "es") => "Documentos", ("document", _) => "Documents",
        ("archive", "de") => "Archive", ("archive", "es") => "Comprimidos", ("archive", _) => "Archives",
        ("installer", "de") => "Programme", ("installer", "es") => "Instaladores", ("installer", _) => "Installers",
        ("code", "de") => "Quelltext", ("code", "es") => "Código", ("code", _) => "Code",
        ("font", "de") => "Schriften", ("font", "es") => "Fuentes", ("font", _) => "Fonts",
        (_, "de") => "Sonstiges", (_, "es") => "Otros", _ => "Other",
    };

    private static string Group(string kind) => kind switch
    {
        "pdf" or "spreadsheet" or "presentation" or "text" or "ebook" => "document",
        "disk_image" => "installer",
        _ => kind,
    };
}
