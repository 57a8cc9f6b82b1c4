using AstrOS.Intents.Loading;

namespace AstrOS.Intents.Matching;

/// <summary>How a block's demands on the context are held against what is known.</summary>
internal static class ContextRules
{
    /// <summary>Whether a demanded value, a list of allowed values or no particular value is satisfied by an actual one.</summary>
    public static bool IsSatisfied(DataValue required, DataValue? actual)
    {
        required = required.Unwrapped;
        actual = actual?.Unwrapped ?? DataValue.Null;
        return required.Kind switch
        {
            DataKind.Null => actual.Kind != DataKind.Null,
            DataKind.List => required.Items.Contains(actual),
            _ => required.Equals(actual),
        };
    }

    /// <summary>Whether a known value contradicts a demand; a demand for any value is contradicted by none.</summary>
    public static bool Contradicts(DataValue required, DataValue actual)
    {
        required = required.Unwrapped;
        return required.Kind != DataKind.Null && !IsSatisfied(required, actual);
    }

    /// <summary>Whether a known value is an excluded one.</summary>
    public static bool IsExcluded(DataValue excluded, DataValue actual)
    {
        excluded = excluded.Unwrapped;
        actual = actual.Unwrapped;
        return excluded.Kind == DataKind.List ? excluded.Items.Contains(actual) : excluded.Equals(actual);
    }

    /// <summary>Whether nothing known so far rules the block out; what is missing may still come.</summary>
    public static bool MayMatch(SentenceBlock block, IReadOnlyDictionary<string, DataValue>? known)
    {
        if (known is null)
            return true;
        foreach (var (key, required) in block.RequiresContext)
        {
            if (known.TryGetValue(key, out var actual) && Contradicts(required, actual))
                return false;
        }

        foreach (var (key, excluded) in block.ExcludesContext)
        {
            if (known.TryGetValue(key, out var actual) && IsExcluded(excluded, actual))
                return false;
        }

        return true;
    }
}
