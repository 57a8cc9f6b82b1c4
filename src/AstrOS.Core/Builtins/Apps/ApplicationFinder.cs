using System.Globalization;
using System.Text;
using AstrOS.Intents.Normalization;

namespace AstrOS.Builtins.Apps;

/// <summary>Finds the applications that a person may mean, by what they are called, are for, or are run by.</summary>
internal static class ApplicationFinder
{
    /// <summary>Those that fit best; several when they fit alike.</summary>
    public static IReadOnlyList<DesktopEntry> Find(IReadOnlyList<DesktopEntry> entries, string said)
    {
        var key = Key(said);
        if (key.Length == 0) return [];
        foreach (var fits in Tiers(key, said))
        {
            var found = entries.Where(fits).ToList();
            // The same program twice, such as once from a store, is one to whoever asks for it.
            if (found.Count > 0) return found.All(entry => entry.Name == found[0].Name) ? [found[0]] : found;
        }

        return [];
    }

    private static IEnumerable<Func<DesktopEntry, bool>> Tiers(string key, string said)
    {
        yield return entry => string.Equals(entry.Id, said, StringComparison.OrdinalIgnoreCase) || Called(entry).Any(name => name == key);
        yield return entry => Key(ProgramOf(entry)) == key || entry.GenericNames.Any(name => Key(name) == key);
        yield return entry => Called(entry).Any(name => HasWords(name, key));
        yield return entry => entry.GenericNames.Any(name => HasWords(Key(name), key)) || entry.Keywords.Any(word => Key(word) == key);
        if (key.Length >= 3) yield return entry => Called(entry).Any(name => name.StartsWith(key, StringComparison.Ordinal) || name.Contains($" {key}", StringComparison.Ordinal));
        var slips = key.Length switch { < 4 => 0, < 8 => 1, _ => 2 };
        if (slips > 0) yield return entry => Called(entry).Append(Key(ProgramOf(entry))).Any(name => EditDistance.Between(name, key, slips) <= slips);
    }

    /// <summary>The program that an entry runs, without its folder.</summary>
    public static string ProgramOf(DesktopEntry entry) =>
        ExecLine.Parse(entry, "") is { } command ? Path.GetFileName(AppProcesses.Meant(command)[0]) : "";

    private static IEnumerable<string> Called(DesktopEntry entry) => entry.Names.Values.Append(entry.Name).Distinct().Select(Key);

    private static bool HasWords(string name, string key) => $" {name} ".Contains($" {key} ", StringComparison.Ordinal);

    /// <summary>Letters and digits in small letters without accents, all else a blank.</summary>
    internal static string Key(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(letter)) key.Append(char.ToLowerInvariant(letter));
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd();
    }
}
