using System.Globalization;
using Fluid;
using Fluid.Values;
using NodaTime;
using NodaTime.Text;

namespace AstrOS.Agents;

/// <summary>What a template can do with a raw value: bytes, seconds, numbers and moments in the reader's language.</summary>
internal static class AnswerFilters
{
    /// <summary>The ambient value that holds the <see cref="AnswerCulture"/>.</summary>
    public const string CultureKey = "culture";

    private static readonly string[] ByteUnits = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];

    public static TemplateOptions CreateOptions()
    {
        var options = new TemplateOptions { MaxSteps = 10_000, Greedy = false };
        options.Filters.AddFilter("bytes", Filter((value, culture) => Bytes(value.ToNumberValue(), culture.Culture)));
        options.Filters.AddFilter("seconds", Filter((value, culture) => SpokenDuration.Write(value.ToNumberValue(), culture.Language)));
        options.Filters.AddFilter("number", Filter((value, culture) => Number(value.ToNumberValue(), culture.Culture)));
        options.Filters.AddFilter("percent", Filter((value, culture) => Number(Math.Round(value.ToNumberValue(), 1), culture.Culture) + (culture.Language == "en" ? "%" : " %")));
        options.Filters.AddFilter("temperature", Filter((value, culture) => culture.Temperature(value.ToNumberValue())));
        options.Filters.AddFilter("time", Moment("t"));
        options.Filters.AddFilter("date", Moment("D"));
        options.Filters.AddFilter("date_time", Moment("f"));
        return options;
    }

    private static FilterDelegate Filter(Func<FluidValue, AnswerCulture, string> write) => (input, _, context) =>
        input.IsNil() ? NilValue.Instance : new StringValue(write(input, (AnswerCulture)context.AmbientValues[CultureKey]));

    // A moment with an offset is shown as the clock there shows it when the template says so (`| time: "there"`), else in the reader's zone.
    private static FilterDelegate Moment(string format) => (input, arguments, context) =>
    {
        var culture = (AnswerCulture)context.AmbientValues[CultureKey];
        var text = input.ToStringValue();
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return new StringValue(day.Value.ToDateTimeUnspecified().ToString(format == "f" ? "D" : format, culture.Culture));
        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is not { Success: true } moment) return input;
        var local = arguments.At(0).ToStringValue() == "there" ? moment.Value.LocalDateTime : moment.Value.InZone(culture.Zone).LocalDateTime;
        return new StringValue(local.ToDateTimeUnspecified().ToString(format, culture.Culture));
    };

    private static string Number(decimal value, CultureInfo culture)
    {
        // A year or an id is not grouped; grouping begins where it helps reading.
        var format = Math.Abs(value) >= 10_000 ? "#,0.############" : "0.############";
        return value.ToString(format, culture);
    }

    private static string Bytes(decimal value, CultureInfo culture)
    {
        var unit = 0;
        while (Math.Abs(value) >= 1024 && unit < ByteUnits.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        return value.ToString(unit == 0 || value >= 100 ? "0" : "0.#", culture) + " " + ByteUnits[unit];
    }
}
