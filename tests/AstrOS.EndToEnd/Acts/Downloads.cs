using System.Formats.Tar;
using System.IO.Compression;

namespace AstrOS.EndToEnd.Acts;

/// <summary>A home as people have it: a Downloads folder in which everything lies about.</summary>
internal static class Downloads
{
    private static readonly DateTime Old = new(2025, 3, 4, 5, 6, 7, DateTimeKind.Utc);

    public static string Fill(string home)
    {
        var folder = Directory.CreateDirectory(Path.Combine(home, "Downloads")).FullName;
        foreach (var other in (string[])["Documents", "Pictures", "Music", "Videos", "Desktop"]) Directory.CreateDirectory(Path.Combine(home, other));
        foreach (var (name, size) in ((string, int)[])
        [
            ("invoice march.pdf", 20_000), ("invoice april.pdf", 21_000), ("ticket.pdf", 9_000), ("holiday 1.jpg", 80_000), ("holiday 2.JPG", 90_000),
            ("meme.png", 4_000), ("song.mp3", 300_000), ("clip.mp4", 900_000), ("setup-1.2.deb", 500_000), ("notes.txt", 120), ("report (final).docx", 33_000),
            ("budget.xlsx", 12_000), ("Überweisung.pdf", 7_000), ("no ending", 10), (".hidden", 5),
        ])
        {
            var path = Path.Combine(folder, name);
            File.WriteAllBytes(path, [.. Enumerable.Range(0, size).Select(i => (byte)(i * 31 + name.Length))]);
            File.SetLastWriteTimeUtc(path, Old);
        }

        File.WriteAllText(Path.Combine(folder, "invoice march.pdf"), "%PDF-1.4 rent");
        File.CreateSymbolicLink(Path.Combine(folder, "link to ticket"), "ticket.pdf");
        var old = Directory.CreateDirectory(Path.Combine(folder, "old things")).FullName;
        File.WriteAllText(Path.Combine(old, "todo.txt"), "buy milk");
        File.SetUnixFileMode(Path.Combine(old, "todo.txt"), UnixFileMode.UserRead);
        ZipFile.CreateFromDirectory(old, Path.Combine(folder, "pack.zip"));
        TarFile.CreateFromDirectory(old, Path.Combine(folder, "pack.tar"), includeBaseDirectory: true);
        return folder;
    }
}
