using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Intents.Entities.Durations;
using AstrOS.Intents.Entities.Expressions;
using AstrOS.Intents.Entities.Files;
using AstrOS.Intents.Entities.Names;
using AstrOS.Intents.Entities.Numbers;
using AstrOS.Intents.Entities.Places;
using AstrOS.Intents.Entities.Units;

namespace AstrOS.Intents.Entities;

/// <summary>Every entity type that sentences can name.</summary>
public static class EntityParsers
{
    public static IReadOnlyList<IEntityParser> All { get; } =
    [
        new NumberParser(), new OrdinalParser(), new PercentageParser(), new ExpressionParser(),
        new DurationParser(), new DateTimeParser(), new WakeTimeParser(), new DateParser(), new TimeParser(), new PlaceZoneParser(),
        new PathParser(), new FileNameParser("text_file", FileNameParser.Texts), new FileNameParser("media_file", FileNameParser.Media),
        new SizeParser(), new UrlParser(), new FileKindParser(), new FileKindParser(certain: true), new UnitParser(), new MeasureParser(),
        new KnownNameParser("application", anyWord: true), new KnownNameParser("process", anyWord: true), new KnownNameParser("person", anyWord: false), new PersonalNameParser(),
        new FileTitleParser("file_title", 4), new FileTitleParser("new_title", 8),
        new KnownNameParser("installed_application", anyWord: false, "application"), new KnownNameParser("running_process", anyWord: false, "process"),
    ];
}
