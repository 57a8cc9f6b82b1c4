using System.Collections.Frozen;
using System.Globalization;
using AstrOS.Intents.Entities.Text;
using NodaTime.TimeZones;

namespace AstrOS.Intents.Entities.Places;

/// <summary>A place and its clock.</summary>
/// <param name="Name">What it is called, as it was found.</param>
/// <param name="ZoneId">The IANA id of its time zone.</param>
internal readonly record struct PlaceZone(string Name, string ZoneId);

/// <summary>
/// Cities, countries and IANA ids with their zones. The time zone database names one city a zone; the larger cities beside those
/// stand in <see cref="Cities"/>. A country with several zones is known by its capital's.
/// </summary>
internal static class PlaceZones
{
    private static readonly Lazy<FrozenDictionary<string, PlaceZone>> All = new(Load);

    /// <summary>A place by its name; "the UK" and "Sydney, Australia" are known too.</summary>
    public static bool TryFind(string name, out PlaceZone place)
    {
        var key = Key(name);
        if (key.StartsWith("the ", StringComparison.Ordinal)) key = key[4..];
        if (All.Value.TryGetValue(key, out place)) return true;
        for (var blank = key.IndexOf(' ', StringComparison.Ordinal); blank > 0; blank = key.IndexOf(' ', blank + 1))
            if (All.Value.TryGetValue(key[..blank], out place) && All.Value.ContainsKey(key[(blank + 1)..])) return true;
        place = default;
        return false;
    }

    public static string Key(string name) =>
        string.Join(' ', Folding.Fold(name).Split([' ', ',', '-', '_', '.', '\''], StringSplitOptions.RemoveEmptyEntries));

    private static FrozenDictionary<string, PlaceZone> Load()
    {
        var places = new Dictionary<string, PlaceZone>(StringComparer.Ordinal);
        void Add(string name, string zone) => places.TryAdd(Key(name), new PlaceZone(name, zone));

        foreach (var (zone, names) in Cities.Table)
            foreach (var name in names.Split('|')) Add(name, zone);

        var source = TzdbDateTimeZoneSource.Default;
        foreach (var location in source.ZoneLocations ?? [])
        {
            Add(location.ZoneId[(location.ZoneId.LastIndexOf('/') + 1)..].Replace('_', ' '), location.ZoneId);
        }

        foreach (var country in (source.ZoneLocations ?? []).GroupBy(location => location.CountryName))
            if (country.Count() == 1) Add(country.Key, country.Single().ZoneId);

        foreach (var (alias, canonical) in source.CanonicalIdMap)
        {
            if (alias.Contains('/', StringComparison.Ordinal) && !alias.StartsWith("Etc/", StringComparison.Ordinal))
                Add(CultureInfo.InvariantCulture.TextInfo.ToTitleCase(alias[(alias.LastIndexOf('/') + 1)..].Replace('_', ' ')), canonical);
            places.TryAdd(Key(alias), new PlaceZone(alias, canonical));
        }

        return places.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
