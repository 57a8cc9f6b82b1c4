namespace AstrOS.Intents;

/// <summary>What the user's own things of one type are called: installed applications, running processes.</summary>
public interface IKnownNames
{
    /// <summary>The type of value in sentences, such as <c>application</c>.</summary>
    string Type { get; }

    /// <summary>The names as they are now. Asked for only when a sentence gets as far as such a value.</summary>
    IReadOnlyList<string> Names { get; }
}
