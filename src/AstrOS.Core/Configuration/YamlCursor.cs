using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AstrOS.Configuration;

/// <summary>
/// Walks a YAML file event by event. Faster to start than a deserialiser, which builds itself by reflection, and every
/// complaint can name its line.
/// </summary>
internal sealed class YamlCursor(TextReader text, string file)
{
    private readonly Parser _parser = new(text);

    /// <summary>Where the next value begins.</summary>
    public Mark Position => Guard(() => _parser.Current?.Start ?? Mark.Empty);

    /// <summary>Whether the file holds no document: nothing, or comments alone.</summary>
    public bool IsEmpty => Guard(() =>
    {
        _parser.TryConsume<StreamStart>(out _);
        return _parser.Accept<StreamEnd>(out _);
    });

    /// <summary>Reads the one document of the file.</summary>
    public void Document(Action body)
    {
        if (IsEmpty) throw new YamlFileException($"{file} is empty.");
        Guard(() => _parser.Consume<DocumentStart>());
        body();
        Guard(() => _parser.Consume<DocumentEnd>());
    }

    /// <summary>Reads a mapping; <paramref name="entry"/> gets each key with its place and must read the value.</summary>
    public void Mapping(Action<string, Mark> entry)
    {
        Expect<MappingStart>("a mapping (key: value)");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!Guard(() => _parser.TryConsume<MappingEnd>(out _)))
        {
            var key = Expect<Scalar>("a key");
            if (!seen.Add(key.Value)) throw Error(key.Start, $"'{key.Value}' is given twice");
            entry(key.Value, key.Start);
        }
    }

    /// <summary>Reads a sequence; <paramref name="item"/> must read each item.</summary>
    public void Sequence(Action item)
    {
        Expect<SequenceStart>("a list (lines that begin with '- ')");
        while (!Guard(() => _parser.TryConsume<SequenceEnd>(out _))) item();
    }

    /// <summary>Whether a list begins here.</summary>
    public bool AtSequence => Guard(() => _parser.Accept<SequenceStart>(out _));

    /// <summary>Passes over a value that is left empty, as a section whose lines are all commented out; false when there is one.</summary>
    public bool TrySkipEmpty() => Guard(() => _parser.Accept<Scalar>(out var scalar) && scalar.Value.Length == 0 && _parser.TryConsume<Scalar>(out _));

    /// <summary>Reads a plain value.</summary>
    public string Text() => Text(out _);

    /// <summary>Reads a plain value and says where it stands.</summary>
    public string Text(out Mark at)
    {
        var scalar = Expect<Scalar>("a plain value");
        at = scalar.Start;
        return scalar.Value;
    }

    /// <summary>Passes over the value, whatever it is.</summary>
    public void Skip() => Guard(() =>
    {
        _parser.SkipThisAndNestedEvents();
        return 0;
    });

    /// <summary>Reads one of an enumeration's words, written in snake_case.</summary>
    public T Word<T>() where T : struct, Enum
    {
        var scalar = Expect<Scalar>("a word");
        return Enum.TryParse<T>(scalar.Value.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var value) && !int.TryParse(scalar.Value, out _)
            ? value
            : throw Error(scalar.Start, $"'{scalar.Value}' is none of {string.Join(", ", Enum.GetNames<T>()).ToLowerInvariant()}");
    }

    /// <summary>The complaint about a key nobody knows.</summary>
    public YamlFileException Unknown(string key, Mark at, string known) => Error(at, $"unknown key '{key}'; known are {known}");

    /// <summary>The complaint about a key that is not there.</summary>
    public YamlFileException Missing(string key, Mark at) => Error(at, $"'{key}' is missing");

    private T Expect<T>(string what) where T : ParsingEvent =>
        Guard(() => _parser.TryConsume<T>(out var found) ? found : throw Error(_parser.Current!.Start, $"{what} was expected here"));

    private T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (YamlException error)
        {
            throw Error(error.Start, error.Message);
        }
    }

    /// <summary>A complaint about a place in the file.</summary>
    public YamlFileException Error(Mark at, string what) => new($"{file}:{Math.Max(1, at.Line)}: {what}.");
}
