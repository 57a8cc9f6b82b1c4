namespace AstrOS.Intents.Entities.Files;

/// <summary>
/// <c>text_file</c>, <c>media_file</c>: a path whose ending says that it is a file to read, or one to look at or listen to; a JSON string as
/// for <c>path</c>. "Show me notes.txt" asks for another thing than "show me ~/Projects".
/// </summary>
internal sealed class FileNameParser(string type, string endings) : IEntityParser
{
    public const string Texts =
        "txt md markdown log rst org csv tsv json xml yaml yml toml ini cfg conf sh bash py js ts c h cpp cs java rs go rb php pl sql css bashrc zshrc profile gitignore env";

    public const string Media =
        "jpg jpeg png gif bmp webp svg tif tiff heic mp4 mkv avi mov webm mp3 flac wav ogg opus m4a pdf doc docx odt rtf xls xlsx ods ppt pptx odp epub html htm";

    private readonly HashSet<string> _endings = new(endings.Split(' '), StringComparer.OrdinalIgnoreCase);
    private readonly PathParser _paths = new();

    public string Type => type;

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        _paths.Match(text, start, language, context) is [var path] && path.Value.GetString() is { } said
            && _endings.Contains(said[(said.LastIndexOf('.') + 1)..])
            ? [path]
            : [];
}
