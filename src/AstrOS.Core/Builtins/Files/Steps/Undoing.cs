namespace AstrOS.Builtins.Files.Steps;

/// <summary>Which of the steps that take an act back can still be done, and why the others cannot.</summary>
internal sealed class Undoing
{
    private readonly FutureDisk _future = new();

    public List<FileStep> Steps { get; } = [];

    /// <summary>How many are as they should be already.</summary>
    public int Already { get; private set; }

    public List<(string Path, string Reason)> Left { get; } = [];

    public static Undoing Of(IReadOnlyList<FileStep> steps)
    {
        var undoing = new Undoing();
        foreach (var step in steps) undoing.Look(step);
        return undoing;
    }

    private void Look(FileStep step)
    {
        switch (step.Do)
        {
            case StepKind.MakeFolder: LookAtFolder(step); break;
            case StepKind.RemoveFolder: LookAtRemoval(step); break;
            default: LookAtMove(step); break;
        }
    }

    private void LookAtMove(FileStep step)
    {
        var isInTrash = step.Do != StepKind.Untrash || TrashInfo.Read(TrashInfo.Of(step.Path))?.Path == step.To;
        var isThere = isInTrash && _future.Exists(step.Path);
        var isTaken = _future.Exists(step.To!);
        if (step.Do == StepKind.Untrash && !isThere && !isTaken && TrashInfo.Find(step.Path, step.To!) is { } renamed && _future.Exists(renamed))
        {
            // It was taken out meanwhile and thrown away again, and got another name there.
            step = step with { Path = renamed };
            isThere = true;
        }

        if (!isThere)
        {
            if (isTaken) Already++;
            else Left.Add((step.Path, step.Do == StepKind.Untrash ? "not_in_trash" : "gone"));
        }
        else if (step.Do == StepKind.Trash && _future.Of(step.Path) is { } found && FileSteps.HasChanged(step, found))
        {
            Left.Add((step.Path, "changed"));
        }
        else if (isTaken && step.Do == StepKind.Trash)
        {
            // In the trash any name will do.
            Add(step with { To = TrashInfo.FreeName(step.To!, _future.Exists) });
        }
        else if (isTaken)
        {
            Left.Add((step.To!, "taken"));
        }
        else
        {
            if (step.Do != StepKind.Trash) AddFolders(Path.GetDirectoryName(step.To!)!);
            Add(step);
        }
    }

    private void LookAtFolder(FileStep step)
    {
        if (_future.IsFolder(step.Path)) Already++;
        else if (_future.Exists(step.Path)) Left.Add((step.Path, "taken"));
        else Add(step);
    }

    private void LookAtRemoval(FileStep step)
    {
        if (!_future.Exists(step.Path)) Already++;
        else if (!_future.IsFolder(step.Path) || !_future.IsEmpty(step.Path)) Left.Add((step.Path, "not_empty"));
        else Add(step);
    }

    // The folder that a thing came from may have gone meanwhile.
    private void AddFolders(string folder)
    {
        if (_future.Exists(folder) || Path.GetDirectoryName(folder) is not { } parent) return;
        AddFolders(parent);
        Add(FileStep.Folder(folder));
    }

    private void Add(FileStep step)
    {
        Steps.Add(step);
        _future.Add(step);
    }
}
