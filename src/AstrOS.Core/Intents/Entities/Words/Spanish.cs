using AstrOS.Intents.Entities.DateTimes;
using AstrOS.Intents.Entities.Durations;
using NodaTime;
using static AstrOS.Intents.Entities.Words.Vocabulary;
using static NodaTime.IsoDayOfWeek;

namespace AstrOS.Intents.Entities.Words;

internal static class Spanish
{
    public static Vocabulary Words { get; } = new()
    {
        DecimalComma = true,
        WritesTwentyFourHours = true,
        AndJoinsTens = true,
        Small = new(
            ("cero", 0), ("uno|una|un", 1), ("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7), ("ocho", 8),
            ("nueve", 9), ("diez", 10), ("once", 11), ("doce", 12), ("trece", 13), ("catorce", 14), ("quince", 15), ("dieciséis", 16),
            ("diecisiete", 17), ("dieciocho", 18), ("diecinueve", 19), ("veinte", 20), ("veintiuno|veintiún|veintiuna", 21), ("veintidós", 22),
            ("veintitrés", 23), ("veinticuatro", 24), ("veinticinco", 25), ("veintiséis", 26), ("veintisiete", 27), ("veintiocho", 28),
            ("veintinueve", 29), ("treinta", 30), ("cuarenta", 40), ("cincuenta", 50), ("sesenta", 60), ("setenta", 70), ("ochenta", 80),
            ("noventa", 90), ("cien|ciento", 100), ("doscientos|doscientas", 200), ("trescientos|trescientas", 300),
            ("cuatrocientos|cuatrocientas", 400), ("quinientos|quinientas", 500), ("seiscientos|seiscientas", 600),
            ("setecientos|setecientas", 700), ("ochocientos|ochocientas", 800), ("novecientos|novecientas", 900)),
        Multipliers = new(("mil", 1000), ("millón|millones|millón de|millones de", 1_000_000), ("billón|billones", 1_000_000_000_000)),
        NumberAnd = Set("y"),
        Point = Set("coma|punto|con"),
        Minus = Set("menos"),
        Fractions = new(("medio|media|la mitad|mitad|un medio", 0.5m), ("un cuarto|cuarto", 0.25m), ("tres cuartos", 0.75m), ("un tercio", 1 / 3m),
            ("dos tercios", 2 / 3m)),
        AndFraction = new(("y medio|y media", 0.5m), ("y cuarto|y un cuarto", 0.25m)),
        Quantities = new(("un par", 2), ("una docena|docena", 12), ("media docena", 6)),
        Dozen = new(("docena|docenas", 12)),
        One = Set("un|una"),
        Of = Set("de"),
        Ordinals = new(
            ("primero|primera|primer", 1), ("segundo|segunda", 2), ("tercero|tercera|tercer", 3), ("cuarto|cuarta", 4), ("quinto|quinta", 5),
            ("sexto|sexta", 6), ("séptimo|séptima", 7), ("octavo|octava", 8), ("noveno|novena", 9), ("décimo|décima", 10),
            ("undécimo|undécima", 11), ("duodécimo|duodécima", 12), ("vigésimo|vigésima", 20), ("último|última", -1)),
        OrdinalSuffix = Set("o|a|er|ro|ra|do|da|to|ta"),
        Percent = Set("por ciento|porciento"),
        TimeUnits = new(
            ("s|seg|segundo|segundos", TimeUnit.Second), ("m|min|minuto|minutos", TimeUnit.Minute), ("h|hora|horas", TimeUnit.Hour),
            ("d|día|días", TimeUnit.Day), ("semana|semanas", TimeUnit.Week), ("quincena|quincenas", TimeUnit.Fortnight), ("mes|meses", TimeUnit.Month),
            ("trimestre|trimestres", TimeUnit.Quarter), ("año|años", TimeUnit.Year)),
        WholeDurations = new(("hora y media", 5400), ("minuto y medio", 90), ("media hora", 1800), ("cuarto de hora", 900)),
        DurationAnd = Set("y|con"),
        Weekdays = new(
            ("lunes|lun", Monday), ("martes", Tuesday), ("miércoles|mié", Wednesday), ("jueves|jue", Thursday), ("viernes|vie", Friday),
            ("sábado|sáb", Saturday), ("domingo|dom", Sunday)),
        WeekdayHabits = new(
            ("los lunes", Monday), ("los martes", Tuesday), ("los miércoles", Wednesday), ("los jueves", Thursday), ("los viernes", Friday),
            ("los sábados|sábados", Saturday), ("los domingos|domingos", Sunday)),
        Months = new(
            ("enero|ene", 1), ("febrero|feb", 2), ("marzo|mar", 3), ("abril|abr", 4), ("mayo|may", 5), ("junio|jun", 6), ("julio|jul", 7),
            ("agosto|ago", 8), ("septiembre|setiembre|sep|sept", 9), ("octubre|oct", 10), ("noviembre|nov", 11), ("diciembre|dic", 12)),
        RelativeDays = new(
            ("hoy", (0, DayPart.None)), ("mañana", (1, DayPart.None)), ("pasado mañana", (2, DayPart.None)), ("ayer", (-1, DayPart.None)),
            ("anteayer|antes de ayer|antier", (-2, DayPart.None)), ("esta mañana", (0, DayPart.Morning)), ("esta tarde", (0, DayPart.Afternoon)),
            ("esta noche", (0, DayPart.Night)), ("anoche", (-1, DayPart.Night))),
        Holidays = new(
            ("navidad|el día de navidad", (12, 25)), ("nochebuena", (12, 24)), ("nochevieja|fin de año", (12, 31)), ("año nuevo", (1, 1)),
            ("san valentín", (2, 14)), ("halloween", (10, 31)), ("reyes|el día de reyes", (1, 6))),
        DayParts = new(
            ("por la mañana|de la mañana|a la mañana|en la mañana", DayPart.Morning), ("por la tarde|de la tarde|a la tarde|en la tarde", DayPart.Afternoon), ("por la noche|de la noche|a la noche|en la noche", DayPart.Night)),
        BareDayParts = new(("temprano", DayPart.Morning), ("mañana", DayPart.Morning), ("tarde", DayPart.Afternoon), ("noche", DayPart.Night)),
        Which = new(("este|esta", 0), ("próximo|próxima|el próximo|la próxima", 1), ("pasado|último|última", -1)),
        WhichAfter = new(("que viene|próximo|próxima|de la próxima semana|de la semana que viene", 1), ("pasado|pasada", -1)),
        Spans = new(("semana", Grain.Week), ("mes", Grain.Month), ("año", Grain.Year), ("fin de semana", Grain.Weekend)),
        On = Set("el|la|el día|del"),
        In = Set("en|dentro de"),
        AgoBefore = Set("hace"),
        AgoAfter = new(("atrás|antes", -1), ("después|más tarde|a partir de hoy|a partir de ahora|desde hoy", 1)),
        From = Set("de|del|desde|desde el|desde las"),
        To = Set("a|al|hasta|hasta el|hasta las"),
        Between = Set("entre|entre el|entre las"),
        And = Set("y|y el|y las"),
        Now = Set("ahora|ahora mismo|ya"),
        Every = new(("cada|todos los|todas las|todo|toda", 1), ("cada dos", 2)),
        Frequencies = new(("diario|diariamente|todos los días|cada día|a diario", Frequency.Daily), ("cada hora", Frequency.Hourly),
            ("semanalmente|todas las semanas|una vez a la semana|una vez por semana", Frequency.Weekly), ("mensualmente|todos los meses|una vez al mes", Frequency.Monthly),
            ("anualmente|todos los años|una vez al año", Frequency.Yearly)),
        OfMonth = Set("del mes|de mes"),
        OfEveryMonth = new(
            ("de cada mes|cada mes|de todos los meses|todos los meses|mensualmente|al mes", 1), ("de cada dos meses|cada dos meses", 2)),
        OfEveryYear = Set("cada año|de cada año|todos los años|de todos los años|anualmente"),
        WeekdayGroups = new(
            ("entre semana|días laborables|día laborable|días de semana|laborables|los días laborables", [Monday, Tuesday, Wednesday, Thursday, Friday]),
            ("fin de semana|fines de semana|los fines de semana", [Saturday, Sunday])),
        At = Set("a las|a la|a|sobre las|las|hacia las|al"),
        NamedTimes = new(("mediodía|el mediodía", new LocalTime(12, 0)), ("medianoche|la medianoche", new LocalTime(0, 0))),
        MinutesAfterHour = new(("y media", 30), ("y cuarto", 15), ("menos cuarto", -15)),
        HourPlus = new(("y", 1), ("menos", -1)),
        OClock = Set("horas|hs|h"),
        Sharp = Set("en punto"),
        Halves = new(("de la mañana|por la mañana|am|a m", DayPart.Morning), ("del mediodía", DayPart.Noon), ("de la tarde|por la tarde|pm|p m", DayPart.Afternoon),
            ("de la noche|por la noche", DayPart.Night), ("de la madrugada", DayPart.Morning)),
    };
}
