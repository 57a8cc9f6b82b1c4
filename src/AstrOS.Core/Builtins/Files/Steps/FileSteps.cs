namespace AstrOS.Builtins.Files.Steps;

/// <summary>Does steps, all of them or none.</summary>
internal sealed class FileSteps(Disk disk, TimeProvider time, Action<long>? copied = null)
{
    private readonly TreeCopy _trees = new(disk, copied);
    private readonly TrashInfo _info = new(disk);

    /// <summary>Does them in order. When one fails, or the call is cancelled, those before it are taken back.</summary>
    /// <exception cref="FileProblem">One could not be done, and nothing has happened.</exception>
    public void Run(IReadOnlyList<FileStep> steps, CancellationToken cancellationToken, Action<int>? reached = null)
    {
        var done = 0;
        try
        {
            for (; done < steps.Count; done++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                reached?.Invoke(done);
                Do(steps[done], cancellationToken);
            }
        }
        catch (Exception error)
        {
            TakeBack(steps.Take(done).Reverse(), error);
            throw;
        }
    }

    /// <summary>Does one step of what takes an act back that a crash has cut off: the act may have happened, or half, or not.</summary>
    /// <exception cref="FileProblem">It could not be taken back.</exception>
    public void Recover(FileStep step, CancellationToken cancellationToken)
    {
        switch (step.Do)
        {
            case StepKind.Move: RecoverMove(step, cancellationToken); break;
            case StepKind.Untrash:
                if (FileStat.Exists(step.Path) && !TrashInfo.Belongs(step.Path, step.To!)) return; // Somebody else's, of the same name.
                RecoverMove(step, cancellationToken);
                if (!FileStat.Exists(step.Path) && TrashInfo.Belongs(step.Path, step.To!)) _info.Delete(step.Path);
                break;
            case StepKind.Trash:
                Clear(step.Hidden(step.Path));
                Clear(step.Hidden(step.To!));
                if (FileStat.Of(step.Path) is { } made && !HasChanged(step, made))
                {
                    // Here an earlier recovery was cut off before the thing itself had moved.
                    if (!FileStat.Exists(step.To!) && TrashInfo.Belongs(step.To!, step.Path)) _info.Delete(step.To!);
                    Do(step with { To = TrashInfo.FreeName(step.To!, FileStat.Exists) }, cancellationToken);
                }

                break;
            case StepKind.MakeFolder when !FileStat.Exists(step.Path): Do(step, cancellationToken); break;
            case StepKind.RemoveFolder when FileStat.Of(step.Path) is { IsFolder: true } && TreeCopy.Names(step.Path).Length == 0: Do(step, cancellationToken); break;
        }
    }

    /// <summary>Whether what was made has been changed since by somebody else.</summary>
    public static bool HasChanged(FileStep step, FileStat found) =>
        step.Modified is { } modified && found.IsFile && modified != found.Seconds * 1_000_000_000 + found.Nanoseconds;

    private void Do(FileStep step, CancellationToken cancellationToken)
    {
        switch (step.Do)
        {
            case StepKind.Move: Move(step, cancellationToken); break;
            case StepKind.MakeFolder: disk.MakeFolder(step.Path); break;
            case StepKind.RemoveFolder: disk.RemoveFolder(step.Path); break;
            case StepKind.Create: Create(step, cancellationToken); break;
            case StepKind.Trash:
                _info.Write(step.To!, step.Path, time.GetLocalNow());
                try
                {
                    Move(step, cancellationToken);
                }
                catch (Exception)
                {
                    _info.Delete(step.To!);
                    throw;
                }

                break;
            case StepKind.Untrash:
                Move(step, cancellationToken);
                _info.Delete(step.Path);
                break;
        }
    }

    private void Move(FileStep step, CancellationToken cancellationToken)
    {
        if (disk.TryRename(step.Path, step.To!)) return;

        // On another disk: copied whole under a hidden name, put in place, and only then is the source taken away.
        var (arriving, leaving) = (step.Hidden(step.To!), step.Hidden(step.Path));
        CopyInto(arriving, step.To!, () => _trees.Copy(step.Path, arriving, cancellationToken));
        try
        {
            disk.SyncFolder(Path.GetDirectoryName(step.To!)!);
            disk.Rename(step.Path, leaving);
        }
        catch (FileProblem)
        {
            Drop(step.To!, arriving);
            throw;
        }

        try
        {
            _trees.Delete(leaving);
        }
        catch (FileProblem)
        {
            // It stands whole where it was to go; what cannot be taken away stays under its hidden name.
        }
    }

    private void Create(FileStep step, CancellationToken cancellationToken)
    {
        var hidden = step.Hidden(step.Path);
        CopyInto(hidden, step.Path, () => step.Make!(hidden, copied, cancellationToken));
    }

    private void CopyInto(string hidden, string to, Action make)
    {
        try
        {
            Clear(hidden);
            make();
            disk.Rename(hidden, to);
        }
        catch (Exception)
        {
            Clear(hidden);
            throw;
        }
    }

    private void RecoverMove(FileStep step, CancellationToken cancellationToken)
    {
        var (from, to) = (step.Path, step.To!);
        var (hiddenFrom, hiddenTo) = (step.Hidden(from), step.Hidden(to));
        var (isAtSource, isAtTarget) = (FileStat.Exists(from), FileStat.Exists(to));
        if (!isAtSource && !isAtTarget)
        {
            // Somebody took it away since: what is left of it is better than nothing.
            if (FileStat.Exists(hiddenTo)) disk.Rename(hiddenTo, to);
            return;
        }

        var isCopy = isAtSource && isAtTarget && !FileStat.Exists(hiddenFrom) && TreeCopy.AreEqual(from, to);
        Clear(hiddenFrom);
        Clear(hiddenTo);
        if (isCopy) Drop(from, hiddenFrom);
        else if (!isAtTarget) Move(step, cancellationToken);
    }

    private void Drop(string copy, string hidden)
    {
        disk.Rename(copy, hidden);
        Clear(hidden);
    }

    private void Clear(string hidden)
    {
        _trees.Delete(hidden);
        _trees.Delete(FileStep.Outer(hidden));
    }

    private void TakeBack(IEnumerable<FileStep> done, Exception cause)
    {
        FileProblem? failed = null;
        foreach (var step in done)
        {
            try
            {
                // What was made a moment ago is not the user's yet.
                if (step.Do == StepKind.Create) Drop(step.Path, step.Hidden(step.Path));
                else Do(step.Reverse(), CancellationToken.None);
            }
            catch (FileProblem problem)
            {
                failed ??= problem;
            }
        }

        if (failed is not null) throw new FileProblem(AstrOS.Tools.ToolErrors.Partly, failed.Path, cause);
    }
}
