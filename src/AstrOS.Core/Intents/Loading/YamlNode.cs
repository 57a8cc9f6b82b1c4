namespace AstrOS.Intents.Loading;

internal enum YamlKind { Scalar, List, Map }

/// <summary>A node of a YAML file that remembers where it stood.</summary>
internal sealed class YamlNode(YamlKind kind, string file, int line, int column)
{
    public YamlKind Kind { get; } = kind;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string Text { get; init; } = "";

    /// <summary>Whether the scalar was written without quotes, so that <c>50</c> is a number and <c>true</c> a truth value.</summary>
    public bool IsPlain { get; init; }

    public List<YamlNode> Items { get; } = [];

    public List<(YamlNode Key, YamlNode Value)> Members { get; } = [];

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var (name, value) in Members)
            {
                if (name.Text == key)
                    return value;
            }

            return null;
        }
    }

    /// <summary>An error at this place.</summary>
    public SentenceFormatException Error(string problem, int offset = 0) =>
        new(file, Line, Column + offset + (Kind == YamlKind.Scalar && !IsPlain && offset >= 0 ? 1 : 0), problem);

    public YamlNode Expect(YamlKind expected, string what)
    {
        if (Kind == expected)
            return this;
        throw Error($"{what} must be {Name(expected)}, and is {Name(Kind)}");
    }

    public bool IsEmpty => Kind == YamlKind.Scalar && IsPlain && Text is "" or "~" or "null";

    public DataValue ToData() => Kind switch
    {
        YamlKind.List => DataValue.Of(Items.Select(i => i.ToData()).ToArray()),
        YamlKind.Map => DataValue.Of(ToMap()),
        _ => IsPlain ? DataValue.OfPlain(Text) : DataValue.Of(Text),
    };

    public Dictionary<string, DataValue> ToMap()
    {
        var map = new Dictionary<string, DataValue>(Members.Count, StringComparer.Ordinal);
        foreach (var (key, value) in Members)
            map[key.Text] = value.ToData();
        return map;
    }

    private static string Name(YamlKind kind) => kind switch
    {
        YamlKind.List => "a list",
        YamlKind.Map => "a mapping",
        _ => "a single value",
    };
}
