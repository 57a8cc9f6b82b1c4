namespace AstrOS.Intents.Entities.DateTimes;

/// <summary>How exactly a moment was told.</summary>
internal enum Grain
{
    Second,
    Minute,
    Hour,
    DayPart,
    Day,
    Weekend,
    Week,
    Month,
    Year,
}

/// <summary>How often something comes again.</summary>
internal enum Frequency
{
    Minutely,
    Hourly,
    Daily,
    Weekly,
    Monthly,
    Yearly,
}
