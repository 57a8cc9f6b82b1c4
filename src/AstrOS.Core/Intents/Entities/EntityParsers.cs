using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Numbers;

namespace AstrOS.Intents.Entities;

/// <summary>Every entity type that sentences can name.</summary>
public static class EntityParsers
{
    public static IReadOnlyList<IEntityParser> All { get; } =
    [
        new NumberParser(), new OrdinalParser(), new PercentageParser(), new DurationParser(),
        new DateTimeParser(), new DateParser(), new TimeParser(),
    ];
}
