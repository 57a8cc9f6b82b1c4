using AstrOS.Intents.Entities.Text;

namespace AstrOS.Intents.Entities.Files;

/// <summary>
/// <c>file_kind</c>: what files hold, a JSON string: picture, video, audio, document, pdf, spreadsheet, presentation, text, code,
/// archive, disk_image, font, ebook, folder or file.
/// </summary>
internal sealed class FileKindParser : IEntityParser
{
    private static readonly Phrases<string> Kinds = new(
        ("picture|pictures|photo|photos|image|images|pics|screenshots|bild|bilder|foto|fotos|imagen|imágenes|fotografía|fotografías", "picture"),
        ("video|videos|movie|movies|film|films|clip|clips|filme|película|películas|vídeo|vídeos", "video"),
        ("music|song|songs|audio|audios|audio files|sound|sounds|musik|lied|lieder|música|canción|canciones|sonidos", "audio"),
        ("document|documents|docs|dokument|dokumente|word documents|documento|documentos", "document"),
        ("pdf|pdfs|pdf files|pdf dateien|archivos pdf", "pdf"),
        ("spreadsheet|spreadsheets|excel files|tabelle|tabellen|hoja de cálculo|hojas de cálculo", "spreadsheet"),
        ("presentation|presentations|slides|slide decks|präsentation|präsentationen|presentación|presentaciones|diapositivas", "presentation"),
        ("text files|text file|texts|textdatei|textdateien|notes|archivos de texto", "text"),
        ("code|source files|source code|scripts|quelltext|quelltexte|skripte|código|programas", "code"),
        ("archive|archives|zip|zips|zip files|tarballs|archiv|archive files|zip dateien|archivos comprimidos|comprimidos", "archive"),
        ("iso|isos|disk images|abbilder|imágenes de disco", "disk_image"),
        ("font|fonts|schriften|schriftarten|fuentes|tipos de letra", "font"),
        ("ebook|ebooks|e books|book|books|bücher|libros", "ebook"),
        ("folder|folders|directory|directories|ordner|verzeichnis|verzeichnisse|carpeta|carpetas|directorio|directorios", "folder"),
        ("file|files|datei|dateien|archivo|archivos|fichero|ficheros", "file"));

    public string Type => "file_kind";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<string>(text, start, language, Kinds.TryRead, EntityJson.Of);
}
