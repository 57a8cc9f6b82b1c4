using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using AstrOS.Builtins.Files.Steps;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>
/// Takes an archive apart into a new folder. An archive that names places outside of that folder, leads there by links, or grows beyond
/// the limits is turned down as a whole.
/// </summary>
internal sealed class ArchiveReader(Disk disk, ArchiveLimits limits, Action<long>? copied)
{
    private const int LongestLink = 4096;

    private readonly List<(string Path, string Target)> _links = [];
    private readonly List<(string Path, uint Permissions, DateTimeOffset Modified)> _folders = [];
    private int _entries;
    private long _bytes;

    /// <summary>What an archive is by its name; null when it is none that is known.</summary>
    public static ArchiveKind? KindOf(string path)
    {
        var name = path.ToLowerInvariant();
        return name.EndsWith(".zip", StringComparison.Ordinal) ? ArchiveKind.Zip
            : name.EndsWith(".tar.gz", StringComparison.Ordinal) || name.EndsWith(".tgz", StringComparison.Ordinal) ? ArchiveKind.TarGzip
            : name.EndsWith(".tar", StringComparison.Ordinal) ? ArchiveKind.Tar
            : name.EndsWith(".gz", StringComparison.Ordinal) ? ArchiveKind.Gzip : null;
    }

    public void Extract(string archive, ArchiveKind kind, string target, CancellationToken cancellationToken)
    {
        try
        {
            using var file = new FileStream(archive, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (kind == ArchiveKind.Gzip)
            {
                using var unpacked = new GZipStream(file, CompressionMode.Decompress);
                Write(unpacked, target, archive, 0x1A4, null, cancellationToken);
                return;
            }

            disk.MakeFolder(target, 0x1FF);
            if (kind == ArchiveKind.Zip) ReadZip(file, archive, target, cancellationToken);
            else ReadTar(file, kind == ArchiveKind.TarGzip, archive, target, cancellationToken);
            MakeLinks(archive, target);
            // Times and modes of folders come last, as filling them changes the first and needs the second.
            foreach (var (path, permissions, modified) in Enumerable.Reverse(_folders))
            {
                disk.SetPermissions(path, permissions);
                SetModified(path, modified);
            }

            Unwrap(target);
        }
        catch (Exception error) when (error is InvalidDataException or EndOfStreamException)
        {
            throw new FileProblem("broken_archive", archive, error);
        }
        catch (Exception error) when (error is (IOException or UnauthorizedAccessException) and not FileProblem)
        {
            throw FileProblem.Of(error, archive);
        }
    }

    private void ReadZip(FileStream file, string archive, string target, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > limits.MostEntries) throw new FileProblem("too_big_archive", archive);
        foreach (var entry in zip.Entries)
        {
            var mode = (uint)entry.ExternalAttributes >> 16;
            var name = entry.FullName.Replace('\\', '/');
            var path = Inside(target, name, archive);
            if (entry.IsEncrypted) throw new FileProblem("encrypted_archive", archive);
            Count(archive, cancellationToken);
            if (name.EndsWith('/')) MakeFolder(path, target, Permissions(mode, 0x1ED), entry.LastWriteTime);
            else if ((mode & 0xF000) == 0xA000) _links.Add((path, ReadLink(entry, archive)));
            else
            {
                MakeFolder(Path.GetDirectoryName(path)!, target, null, null);
                using var content = entry.Open();
                Write(content, path, archive, Permissions(mode, 0x1A4), entry.LastWriteTime, cancellationToken);
            }
        }
    }

    private void ReadTar(FileStream file, bool isPacked, string archive, string target, CancellationToken cancellationToken)
    {
        using var packed = isPacked ? new GZipStream(file, CompressionMode.Decompress, leaveOpen: true) : null;
        using var tar = new TarReader((Stream?)packed ?? file, leaveOpen: true);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.EntryType is TarEntryType.GlobalExtendedAttributes) continue;
            Count(archive, cancellationToken);
            var path = Inside(target, entry.Name, archive);
            switch (entry.EntryType)
            {
                case TarEntryType.Directory: MakeFolder(path, target, (uint)entry.Mode & 0x1FF, entry.ModificationTime); break;
                case TarEntryType.SymbolicLink: _links.Add((path, entry.LinkName)); break;
                case TarEntryType.HardLink:
                    MakeFolder(Path.GetDirectoryName(path)!, target, null, null);
                    disk.HardLink(Inside(target, entry.LinkName, archive), path);
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    MakeFolder(Path.GetDirectoryName(path)!, target, null, null);
                    Write(entry.DataStream ?? Stream.Null, path, archive, (uint)entry.Mode & 0x1FF, entry.ModificationTime, cancellationToken);
                    break;
                default: throw new FileProblem("special_file", archive); // A device does not belong into a download.
            }
        }
    }

    private void Write(Stream content, string path, string archive, uint permissions, DateTimeOffset? modified, CancellationToken cancellationToken)
    {
        using (var file = disk.Create(path))
        {
            var piece = new byte[128 * 1024];
            while (content.Read(piece) is > 0 and var count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _bytes += count;
                if (_bytes > limits.MostBytes) throw new FileProblem("too_big_archive", archive);
                disk.Write(file, piece.AsSpan(0, count));
                copied?.Invoke(count);
            }
        }

        disk.SetPermissions(path, permissions);
        if (modified is { } at) SetModified(path, at);
    }

    private void Count(string archive, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (++_entries > limits.MostEntries) throw new FileProblem("too_big_archive", archive);
    }

    private void MakeFolder(string path, string root, uint? permissions, DateTimeOffset? modified)
    {
        if (path.Length > root.Length && !FileStat.Exists(path))
        {
            MakeFolder(Path.GetDirectoryName(path)!, root, null, null);
            disk.MakeFolder(path, 0x1ED);
        }

        if (permissions is { } mode && modified is { } at && path != root) _folders.Add((path, mode, at));
    }

    // Links come after all files, so that nothing is ever written through one.
    private void MakeLinks(string archive, string target)
    {
        foreach (var (path, leadsTo) in _links)
        {
            if (leadsTo.StartsWith('/') || !IsInside(Path.GetFullPath(Path.Join(Path.GetDirectoryName(path), leadsTo)), target))
                throw new FileProblem("unsafe_archive", archive);
            MakeFolder(Path.GetDirectoryName(path)!, target, null, null);
            disk.MakeLink(leadsTo, path);
        }

        // A link over another link may lead out though each by itself does not.
        foreach (var (path, _) in _links)
            if (Libc.Real(path) is { } real && !IsInside(real, Libc.Real(target)!)) throw new FileProblem("unsafe_archive", archive);
    }

    // An archive that holds one folder and nothing else does not get another around it.
    private void Unwrap(string target)
    {
        if (TreeCopy.Names(target) is not [var only] || FileStat.Of(Path.Join(target, only)) is not { IsFolder: true }) return;
        var outer = FileStep.Outer(target);
        new TreeCopy(disk).Delete(outer);
        disk.Rename(target, outer);
        disk.Rename(Path.Join(outer, only), target);
        disk.RemoveFolder(outer);
    }

    private static string Inside(string target, string name, string archive)
    {
        if (name.StartsWith('/') || name.Contains('\0', StringComparison.Ordinal) || name.Split('/').Contains("..")) throw new FileProblem("unsafe_archive", archive);
        return Path.TrimEndingDirectorySeparator(Path.GetFullPath(name, target));
    }

    private static bool IsInside(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static uint Permissions(uint mode, uint otherwise) => (mode & 0x1FF) is > 0 and var given ? given | 0x100 : otherwise;

    private static string ReadLink(ZipArchiveEntry entry, string archive)
    {
        if (entry.Length > LongestLink) throw new FileProblem("unsafe_archive", archive);
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private void SetModified(string path, DateTimeOffset at) => disk.SetModified(path, at.ToUnixTimeSeconds(), (at.Ticks % TimeSpan.TicksPerSecond) * 100);
}

/// <summary>The kinds of archive that are known.</summary>
internal enum ArchiveKind
{
    Zip,
    Tar,
    TarGzip,
    Gzip,
}

/// <summary>How much may come out of one archive.</summary>
internal sealed record ArchiveLimits
{
    public int MostEntries { get; init; } = 200_000;

    public long MostBytes { get; init; } = 50L * 1024 * 1024 * 1024;
}
