using System.Globalization;
using NodaTime;

namespace AstrOS.Agents;

/// <summary>How numbers and moments are written in an answer.</summary>
/// <param name="Language">BCP 47 without region.</param>
/// <param name="Zone">The reader's time zone.</param>
internal sealed record AnswerCulture(string Language, DateTimeZone Zone)
{
    // English answers are written the international way (2026-12-24 is "Thursday, 24 December 2026", 18:30), not the US one.
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(Language switch
    {
        "en" => "en-GB",
        "de" => "de-DE",
        "es" => "es-ES",
        _ => Language,
    });
}
