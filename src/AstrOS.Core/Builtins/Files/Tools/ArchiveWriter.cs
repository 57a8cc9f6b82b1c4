using System.Formats.Tar;
using System.IO.Compression;
using AstrOS.Builtins.Files.Steps;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Writes a zip or a tar, with modes, times and links as they are.</summary>
internal sealed class ArchiveWriter(Disk disk, Action<long>? copied)
{
    private static readonly DateTimeOffset OldestInZip = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset NewestInZip = new(2107, 12, 31, 0, 0, 0, TimeSpan.Zero);

    public void Write(IReadOnlyList<string> sources, string target, ArchiveKind kind, CancellationToken cancellationToken)
    {
        using var file = disk.Create(target, isPrivate: false);
        try
        {
            if (kind == ArchiveKind.Zip) WriteZip(sources, file, cancellationToken);
            else WriteTar(sources, file, isPacked: kind == ArchiveKind.TarGzip, cancellationToken);
        }
        catch (Exception error) when (error is (IOException or UnauthorizedAccessException) and not FileProblem)
        {
            throw FileProblem.Of(error, target);
        }

        disk.Sync(file);
    }

    private void WriteZip(IReadOnlyList<string> sources, FileStream file, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (path, name, stat) in Everything(sources, cancellationToken))
        {
            var entry = zip.CreateEntry(stat.IsFolder ? name + "/" : name);
            var modified = stat.Modified;
            entry.LastWriteTime = modified < OldestInZip ? OldestInZip : modified > NewestInZip ? NewestInZip : modified.ToLocalTime();
            entry.ExternalAttributes = (int)((stat.IsLink ? 0xA000u : stat.IsFolder ? 0x4000u : 0x8000u) | stat.Permissions) << 16;
            if (stat.IsFolder) continue;
            using var stream = entry.Open();
            if (stat.IsLink) stream.Write(System.Text.Encoding.UTF8.GetBytes(new FileInfo(path).LinkTarget!));
            else Copy(path, stream, cancellationToken);
        }
    }

    private void WriteTar(IReadOnlyList<string> sources, FileStream file, bool isPacked, CancellationToken cancellationToken)
    {
        using var packed = isPacked ? new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true) : null;
        using var tar = new TarWriter((Stream?)packed ?? file, TarEntryFormat.Pax, leaveOpen: true);
        foreach (var (path, name, stat) in Everything(sources, cancellationToken))
        {
            var entry = new PaxTarEntry(stat.IsFolder ? TarEntryType.Directory : stat.IsLink ? TarEntryType.SymbolicLink : TarEntryType.RegularFile, stat.IsFolder ? name + "/" : name)
            {
                Mode = (UnixFileMode)(stat.Permissions & 0x1FF),
                ModificationTime = stat.Modified,
            };
            if (stat.IsLink) entry.LinkName = new FileInfo(path).LinkTarget!;
            using var content = stat.IsFile ? Open(path) : null;
            if (content is not null) entry.DataStream = content;
            tar.WriteEntry(entry);
            copied?.Invoke(stat.IsFile ? stat.Size : 0);
        }
    }

    private static IEnumerable<(string Path, string Name, FileStat Stat)> Everything(IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var name = Places.FreeName.Of(Path.GetFileName(source), FileStat.Of(source) is { IsFolder: true }, names.Contains);
            names.Add(name);
            foreach (var one in Tree(source, name, cancellationToken)) yield return one;
        }
    }

    private static IEnumerable<(string Path, string Name, FileStat Stat)> Tree(string path, string name, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (FileStat.Of(path) is not { } stat) yield break;
        if (!stat.IsFile && !stat.IsFolder && !stat.IsLink) yield break; // A socket or a device holds nothing that could be packed.
        yield return (path, name, stat);
        if (!stat.IsFolder) yield break;
        foreach (var child in TreeCopy.Names(path))
            foreach (var one in Tree(Path.Join(path, child), $"{name}/{child}", cancellationToken)) yield return one;
    }

    private void Copy(string path, Stream target, CancellationToken cancellationToken)
    {
        using var source = Open(path);
        var piece = new byte[256 * 1024];
        while (source.Read(piece) is > 0 and var count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            target.Write(piece, 0, count);
            copied?.Invoke(count);
        }
    }

    private static FileStream Open(string path)
    {
        try
        {
            return new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileProblem.Of(error, path);
        }
    }
}
