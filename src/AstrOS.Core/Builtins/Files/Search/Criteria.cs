using System.Globalization;
using System.IO.Enumeration;
using AstrOS.Builtins.Files.Steps;
using AstrOS.Intents.Entities.DateTimes;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Builtins.Files.Search;

/// <summary>What a file must be like.</summary>
internal sealed class Criteria
{
    private readonly Selection _selection;
    private readonly string[] _words;
    private readonly DateTimeOffset _now;
    private readonly (DateTimeOffset Start, DateTimeOffset End)? _within;
    private readonly DateTimeOffset? _before;
    private readonly DateTimeOffset? _since;

    public Criteria(Selection selection, DateTimeOffset now, DateTimeZone zone)
    {
        (_selection, _now) = (selection, now);
        _words = selection.Name is { } name && !IsPattern(name) ? name.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        _within = selection.When is { } when ? PastStretch.Of(when, now, zone) : null;
        _before = selection.Before is { } before ? PastStretch.Of(before, now, zone)?.Start : null;
        _since = selection.Since is { } since ? PastStretch.Of(since, now, zone)?.Start : null;
    }

    /// <summary>Whether anything is asked for besides the place.</summary>
    public static bool Any(Selection selection) =>
        selection is { Kind: not null } or { Name: not null } or { Over: not null } or { Under: not null } or { Older: not null } or { Newer: not null }
            or { When: not null } or { Before: not null } or { Since: not null };

    public bool Fits(string name, FileStat stat)
    {
        var modified = stat.Modified;
        return (_selection.Kind is not { } kind || FileKinds.Fits(kind, name, stat.IsFolder))
            && FitsName(name)
            && (_selection.Over is not { } over || !stat.IsFolder && stat.Size >= over)
            && (_selection.Under is not { } under || !stat.IsFolder && stat.Size <= under)
            && (_selection.Older is not { } older || (_now - modified).TotalSeconds >= older)
            && (_selection.Newer is not { } newer || (_now - modified).TotalSeconds <= newer)
            && (_within is not { } within || modified >= within.Start && modified < within.End)
            && (_before is not { } before || modified < before)
            && (_since is not { } since || modified >= since);
    }

    // Accents and case make no difference, as people remember names.
    private bool FitsName(string name) => _selection.Name is not { } wanted
        || (_words.Length == 0
            ? FileSystemName.MatchesSimpleExpression(wanted, name)
            : _words.All(word => CultureInfo.InvariantCulture.CompareInfo.IndexOf(name, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0));

    private static bool IsPattern(string name) => name.AsSpan().ContainsAny('*', '?');
}

/// <summary>A stretch of time as it is meant of files: it has begun already.</summary>
internal static class PastStretch
{
    public static (DateTimeOffset Start, DateTimeOffset End)? Of(DateTimeValue value, DateTimeOffset now, DateTimeZone zone)
    {
        if (Read(value.Start, zone) is not { } start) return null;
        var end = (value.End is { } until ? Read(until, zone) : null) ?? EndOf(start, value.Grain);
        // "From Monday" is read as the next one; of files the last one is meant.
        for (var i = 0; i < 2 && start.ToInstant() > Instant.FromDateTimeOffset(now); i++)
        {
            var step = (start.ToInstant() - Instant.FromDateTimeOffset(now)).TotalDays <= 7 ? Period.FromWeeks(-1) : Period.FromYears(-1);
            (start, end) = (Shifted(start, step), Shifted(end, step));
        }

        return (start.ToDateTimeOffset(), end.ToDateTimeOffset());
    }

    private static ZonedDateTime? Read(string text, DateTimeZone zone)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } exact) return exact.Value.InZone(zone);
        if (LocalDateTimePattern.ExtendedIso.Parse(text) is { Success: true } local) return local.Value.InZoneLeniently(zone);
        return LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value.AtStartOfDayInZone(zone) : null;
    }

    private static ZonedDateTime EndOf(ZonedDateTime start, string? grain) => Shifted(start, grain switch
    {
        "year" => Period.FromYears(1),
        "month" => Period.FromMonths(1),
        "week" => Period.FromWeeks(1),
        "weekend" => Period.FromDays(2),
        "hour" => Period.FromHours(1),
        "minute" => Period.FromMinutes(1),
        "second" => Period.FromSeconds(1),
        "day_part" => Period.FromHours(6),
        _ => Period.FromDays(1),
    });

    private static ZonedDateTime Shifted(ZonedDateTime moment, Period by) => (moment.LocalDateTime + by).InZoneLeniently(moment.Zone);
}
