using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Files;

/// <summary>
/// <c>file_kind</c>: what files hold, a JSON string: picture, screenshot, video, audio, document, pdf, spreadsheet, presentation, text, code,
/// archive, installer, disk_image, font, ebook, folder or file; or an ending such as .mp3. <c>certain_kind</c> is the same without file and folder, for what must not be said of everything.
/// </summary>
internal sealed class FileKindParser(bool certain = false) : IEntityParser
{
    // An ending that people say as a word stands for files of that very ending.
    private static readonly string[] Endings =
    [
        "jpg", "jpeg", "png", "gif", "svg", "heic", "webp", "mp3", "flac", "wav", "ogg", "m4a", "mp4", "mkv", "avi", "mov", "webm", "csv", "txt", "docx",
        "doc", "odt", "xlsx", "xls", "ods", "pptx", "ppt", "html", "json", "xml", "yaml", "deb", "rpm", "exe", "appimage", "epub", "ttf",
    ];

    private static readonly Phrases<string> Kinds = new(
        ("picture|pictures|photo|photos|image|images|pics|bild|bilder|bildern|foto|fotos|imagen|imágenes|imagenes|fotografía|fotografías", "picture"),
        ("screenshot|screenshots|screen shots|bildschirmfoto|bildschirmfotos|captura de pantalla|capturas de pantalla|capturas|pantallazos", "screenshot"),
        ("video|videos|movie|movies|film|films|clip|clips|filme|filmen|película|películas|peliculas|vídeo|vídeos", "video"),
        ("music|song|songs|audio|audios|audio files|sound|sounds|musik|lied|lieder|liedern|musikdateien|música|musica|canción|canciones|sonidos|archivos de audio", "audio"),
        ("document|documents|docs|dokument|dokumente|dokumenten|word documents|documento|documentos", "document"),
        ("pdf|pdfs|pdf files|pdf documents|pdf dateien|archivos pdf|documentos pdf", "pdf"),
        ("spreadsheet|spreadsheets|excel files|tabelle|tabellen|exceldateien|hoja de cálculo|hojas de cálculo", "spreadsheet"),
        ("presentation|presentations|slides|slide decks|präsentation|präsentationen|presentación|presentaciones|diapositivas", "presentation"),
        ("text files|text file|texts|textdatei|textdateien|archivos de texto", "text"),
        ("code|source files|source code|scripts|quelltext|quelltexte|skripte|código|programas", "code"),
        ("archive|archives|zip|zips|zip files|tarballs|archiv|archiven|archive files|zip dateien|archivos comprimidos|comprimidos|archivos zip", "archive"),
        ("installer|installers|setup files|install files|installation files|packages|installationsdateien|installationsdatei|installationsprogramme|installationsprogramm|instalador|instaladores|paquetes", "installer"),
        ("iso|isos|iso files|disk images|abbilder|imágenes de disco", "disk_image"),
        ("font|fonts|schriften|schriftarten|fuentes|tipos de letra", "font"),
        ("ebook|ebooks|e books|book|books|bücher|büchern|libros", "ebook"),
        ("folder|folders|directory|directories|subfolders|ordner|ordnern|unterordner|verzeichnis|verzeichnisse|verzeichnissen|carpeta|carpetas|directorio|directorios", "folder"),
        ("file|files|datei|dateien|archivo|archivos|fichero|ficheros", "file"));

    private static readonly string[] Before = ["archivos ", "ficheros "];

    private static readonly string[] After = [" files", " file", "s", "-dateien", " dateien", " datei", ""];

    public string Type => certain ? "certain_kind" : "file_kind";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context)
    {
        var kinds = Readings.Of<string>(text, start, language, Kinds.TryRead, EntityJson.Of);
        if (certain) kinds = [.. kinds.Where(kind => kind.Value.GetString() is not ("file" or "folder"))];
        return OfEnding(text, start) is { } ending ? [ending, .. kinds] : kinds;
    }

    private static EntityMatch? OfEnding(string text, int start)
    {
        if (start < 0 || start >= text.Length) return null;
        var at = start + (Before.FirstOrDefault(word => IsAt(text, start, word))?.Length ?? 0);
        if (at < text.Length && text[at] == '.') at++;
        foreach (var ending in Endings)
        {
            if (!IsAt(text, at, ending)) continue;
            foreach (var word in After)
                if (IsAt(text, at + ending.Length, word) && EndsWord(text, at + ending.Length + word.Length))
                    return new(at + ending.Length + word.Length - start, EntityJson.Of("." + ending));
        }

        return null;
    }

    private static bool IsAt(string text, int at, string word) => string.Compare(text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool EndsWord(string text, int at) => at == text.Length || at < text.Length && !char.IsLetterOrDigit(text[at]) && text[at] is not ('.' or '-' or '_' or '/');
}
