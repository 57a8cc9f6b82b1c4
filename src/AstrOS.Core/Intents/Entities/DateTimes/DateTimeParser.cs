using System.Text.Json;
using AstrOS.Intents.Entities.Text;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>
/// <c>date_time</c>: a JSON object <c>{start, end?, grain, recurrence?}</c>, see <see cref="DateTimeValue"/>: a moment, a stretch of
/// time, or something that comes again. How ambiguous words go stands with <see cref="Moment.Resolve"/> and <see cref="DateReader"/>.
/// </summary>
internal class DateTimeParser : IEntityParser
{
    private static readonly OffsetDateTimePattern Iso = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    public virtual string Type => "date_time";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<DateTimeValue>(text, start, language, TryRead, EntityJson.Of, context.Now.InZone(context.Zone));

    /// <summary>What is meant by a moment that was said, before it is held against the clock.</summary>
    protected virtual Moment Meant(Moment said, ZonedDateTime now) => said;

    private bool TryRead(ref Reader reader, out DateTimeValue value)
    {
        value = null!;
        var best = reader;
        var moments = reader;
        if (MomentReader.TryRead(ref moments, out var moment))
        {
            best = moments;
            value = Write(Meant(moment, reader.Now).Resolve(reader.Now), null);
        }

        var ranges = reader;
        if (RangeReader.TryRead(ref ranges, out var range) && ranges.Position > best.Position)
        {
            best = ranges;
            value = Write(range, null);
        }

        var rules = reader;
        if (RecurrenceReader.TryRead(ref rules, out var recurring) && rules.Position >= best.Position)
        {
            best = rules;
            value = Write(recurring.First, recurring.Rule);
        }

        reader = best;
        return value is not null;
    }

    private static DateTimeValue Write(Stretch stretch, Recurrence? rule) => new()
    {
        Start = Iso.Format(stretch.Start.ToOffsetDateTime()),
        End = stretch.End is { } end ? Iso.Format(end.ToOffsetDateTime()) : null,
        Grain = stretch.Grain == Grain.DayPart ? "day_part" : stretch.Grain.ToString().ToLowerInvariant(),
        Recurrence = rule?.ToString(),
    };
}

/// <summary><c>date</c>: a JSON string <c>2026-12-24</c>; of a week, month or year its first day.</summary>
internal sealed class DateParser : IEntityParser
{
    public string Type => "date";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<LocalDate>(
            text, start, language, TryRead, static date => EntityJson.Of(LocalDatePattern.Iso.Format(date)), context.Now.InZone(context.Zone));

    private static bool TryRead(ref Reader reader, out LocalDate value)
    {
        var found = MomentReader.TryRead(ref reader, out var moment)
            && moment.Clock is null
            && (moment.Date is not null || moment is { Reckoned: not null, ReckonedGrain: Grain.Day });
        value = found ? moment.Date?.Date ?? moment.Reckoned!.Value.Date : default;
        return found;
    }
}

/// <summary>
/// <c>time</c>: a time of day, a JSON string <c>18:30:00</c>. Where morning and evening may be meant both, the next one first:
/// <c>19:00:00 or 07:00:00</c>.
/// </summary>
internal sealed class TimeParser : IEntityParser
{
    public string Type => "time";

    public IReadOnlyList<EntityMatch> Match(string text, int start, string language, RecognitionContext context) =>
        Readings.Of<ClockTime>(text, start, language, ClockReader.TryRead, clock => Write(clock, context), context.Now.InZone(context.Zone));

    private static JsonElement Write(ClockTime clock, RecognitionContext context)
    {
        var iso = LocalTimePattern.ExtendedIso;
        if (!clock.Ambiguous) return EntityJson.Of(iso.Format(clock.Time));
        var next = clock.Next(context.Now.InZone(context.Zone)).TimeOfDay;
        return EntityJson.Of($"{iso.Format(next)} or {iso.Format(next.PlusHours(12))}");
    }
}
