using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Sdk.Requests;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Makes an act of steps: what is done, how it is taken back, and what is said of it.</summary>
internal sealed class FileActs(Disk disk, Finder finder, FileView view, TimeProvider time)
{
    private const string Restore = "files.restore";

    /// <summary>All of the steps or none, and the steps back as its inverse.</summary>
    /// <param name="steps">What is done, in this order.</param>
    /// <param name="call">The call it belongs to.</param>
    /// <param name="preview">The key of the template that says what will happen.</param>
    /// <param name="data">Its values.</param>
    /// <param name="bytes">How much is copied; 0 where nothing is.</param>
    /// <param name="done">The answer when it has been done.</param>
    public Act Of(IReadOnlyList<FileStep> steps, ToolCall call, string preview, FileList data, long bytes, Func<ToolResult> done) => new()
    {
        Preview = preview,
        Data = System.Text.Json.JsonSerializer.SerializeToElement(data, FilesJson.Default.FileList),
        Scope = data.FolderPath,
        Inverse = AstrOS.Tools.Inverse.Of(Restore, new RestoreInput { Steps = [.. steps.Reverse().Select(step => step.Reverse())] }, FilesJson.Default.RestoreInput),
        Run = async cancellationToken =>
        {
            var progress = new FileProgress(call, time, bytes, data.Name ?? "");
            try
            {
                await Task.Run(() => new FileSteps(disk, time, progress.Copied).Run(steps, cancellationToken, at => progress.Reached(at, steps.Count)), CancellationToken.None);
                return done();
            }
            catch (FileProblem problem)
            {
                return view.Failed(problem);
            }
        },
    };

    /// <summary>The steps that make a folder with those above it that are missing.</summary>
    public static IEnumerable<FileStep> Folders(string folder)
    {
        var missing = new Stack<string>();
        var path = folder;
        for (; path is not null && !FileStat.Exists(path); path = Path.GetDirectoryName(path)) missing.Push(path);
        if (path is not null && !PathFinder.IsFolder(path)) throw new FileProblem("not_a_folder", path);
        return missing.Select(FileStep.Folder);
    }

    /// <summary>How many bytes there are in files and folders, as far as can be counted in short time.</summary>
    public long SizeOf(IEnumerable<string> paths, CancellationToken cancellationToken)
    {
        long size = 0;
        foreach (var path in paths)
        {
            if (FileStat.Of(path) is not { } stat) continue;
            if (!stat.IsFolder) size += stat.Size;
            else
                finder.Search(
                    path,
                    (_, inner) =>
                    {
                        size += inner.IsFolder ? 0 : inner.Size;
                        return false;
                    },
                    new(Hidden: true), null, cancellationToken);
        }

        return size;
    }

    /// <summary>Why so much cannot be stored there; null when it can.</summary>
    public ToolResult? WhyNoSpace(string folder, long bytes)
    {
        var nearest = folder;
        while (!FileStat.Exists(nearest) && Path.GetDirectoryName(nearest) is { } parent) nearest = parent;
        try
        {
            var free = new DriveInfo(nearest).AvailableFreeSpace;
            return bytes <= free ? null : ToolResult.Failed(
                "no_space", "no_space_for", new FileFault(view.NameOf(nearest), view.Short(nearest)) { NeededBytes = bytes, FreeBytes = free }, FilesJson.Default.FileFault);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null; // Then the copying finds out.
        }
    }
}

/// <summary>Tells how far a copy is, from time to time.</summary>
internal sealed class FileProgress(ToolCall call, TimeProvider time, long bytes, string text)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private long _told = time.GetTimestamp();
    private long _done;

    public void Copied(long more)
    {
        _done += more;
        Tell(bytes > 0 ? Math.Min(1, (double)_done / bytes) : null);
    }

    public void Reached(int step, int steps)
    {
        if (bytes == 0) Tell((double)step / steps);
    }

    public void Tell(double? fraction)
    {
        if (time.GetElapsedTime(_told) < Pause) return;
        _told = time.GetTimestamp();
        call.Report(new RequestEvent.Progress(fraction, text));
    }
}
