using System.Text;
using AstrOS.Builtins.Files.Search;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Diagnostics;
using AstrOS.Tools;

namespace AstrOS.Builtins.Files.Tools;

/// <summary>Shows what is in a file: its text here, or the file in the desktop's program for it.</summary>
internal sealed class OpenTools(Targets targets, FileView view, ProgramEnvironment environment)
{
    private const int MostCharacters = 16_000;
    private const int MostLines = 400;

    public Plan Open(Selection input, ToolCall call, CancellationToken cancellationToken)
    {
        var (found, answer) = targets.Find(input, FilesJson.Default.Selection, call, cancellationToken);
        if (answer is not null) return answer;
        if (found.Count > 5) return ToolResult.Failed("too_many", "too_many", new FileList([], found.Count, 0), FilesJson.Default.FileList);
        if (!environment.HasDisplay) return ToolResult.Failed(ToolErrors.Unavailable, "no_display", view.List(found, call), FilesJson.Default.FileList);
        if (environment.Find("gio", "xdg-open") is not { } program) return ToolResult.Failed(ToolErrors.Unavailable, "no_program", view.List(found, call), FilesJson.Default.FileList);
        var list = view.List(found, call);
        return new Act
        {
            Data = System.Text.Json.JsonSerializer.SerializeToElement(list, FilesJson.Default.FileList),
            Run = async token =>
            {
                foreach (var path in found)
                {
                    string[] command = Path.GetFileName(program) == "gio" ? [program, "open", path] : [program, path];
                    if (await DetachedProgram.StartAsync(call, environment, command, Path.GetDirectoryName(path), new Dictionary<string, string>(), token) is not (null or 0))
                        return ToolResult.Failed(ToolErrors.Unavailable, "no_application", view.List([path], call), FilesJson.Default.FileList);
                }

                return ToolResult.Done(list, FilesJson.Default.FileList, found.Count == 1 ? "default" : "several");
            },
        };
    }

    public ToolResult Read(Selection input, ToolCall call, CancellationToken cancellationToken)
    {
        var (found, answer) = targets.Find(input, FilesJson.Default.Selection, call, cancellationToken);
        if (answer is not null) return answer;
        var path = found[0];
        var list = view.List([path], call);
        if (FileStat.Through(path) is not { IsFile: true } stat) return ToolResult.Failed("not_a_file", "not_a_file", list, FilesJson.Default.FileList);
        if (stat.Size == 0) return ToolResult.Done(list, FilesJson.Default.FileList, "empty");
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (!TextFiles.IsText(file)) return ToolResult.Failed("binary", "binary", list, FilesJson.Default.FileList);
            using var reader = new StreamReader(file, Encoding.UTF8);
            var (text, lines) = (new StringBuilder(), 0);
            while (lines < MostLines && text.Length < MostCharacters && reader.ReadLine() is { } line)
            {
                text.Append(line, 0, Math.Min(line.Length, MostCharacters)).Append('\n');
                lines++;
            }

            var cut = reader.Peek() >= 0;
            return ToolResult.Done(new(path, list.Name!, text.ToString().TrimEnd('\n'), lines, cut, stat.Size, list.Items), FilesJson.Default.FileText, cut ? "cut" : "default");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw FileProblem.Of(error, path);
        }
    }
}
