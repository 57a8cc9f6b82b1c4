using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Tests.Intents.Entities;

namespace AstrOS.Tests.Builtins;

/// <summary>What people type, and what it must be understood as.</summary>
public class RequestTests
{
    private static readonly string[] Languages = ["en", "de", "es"];

    private static readonly SentenceSet Sentences = new(
        BuiltinFolders.Manifests.SelectMany(manifest => Languages
            .Select(language => (Language: language, Path: Path.Combine(manifest.Folder, "sentences", $"{language}.yaml")))
            .Where(file => File.Exists(file.Path))
            .Select(file => new SentenceSource(manifest.Id, file.Language, file.Path, File.ReadAllText(file.Path)))),
        EntityParsers.All);

    private static readonly IntentRecognizer Recognizer = new(Sentences);

    private static string Recognize(string language, string text)
    {
        if (Recognizer.Recognize(text, Reading.Context with { Languages = [language] }) is not { } intent) return "nothing";
        return string.Join(' ', intent.Entities.Values.OrderBy(entity => entity.Name, StringComparer.Ordinal)
            .Select(entity => $"{entity.Name}={Reading.Text(entity.Value)}").Prepend(intent.Type));
    }

    [Fact]
    public void No_sentence_is_at_fault()
    {
        Sentences.CompileAll();
        Assert.Empty(Sentences.Problems);
    }

    [Theory]
    [InlineData("what time is it", "clock.time")]
    [InlineData("What's the time?", "clock.time")]
    [InlineData("time", "clock.time")]
    [InlineData("what time is it in Tokyo", "clock.time place=Tokyo")]
    [InlineData("what's the time in new york right now?", "clock.time place=New York")]
    [InlineData("time in munich", "clock.time place=Munich")]
    [InlineData("what time is it in Gotham", "clock.time place=Gotham")]
    [InlineData("what's the date today", "clock.date what=date")]
    [InlineData("what day is it", "clock.date what=date")]
    [InlineData("what date is next friday", "clock.date date=2026-12-04 what=date")]
    [InlineData("what day is december 24", "clock.date date=2026-12-24 what=date")]
    [InlineData("what week is it", "clock.date what=week")]
    [InlineData("how many days until christmas", "clock.date date=2026-12-25 what=days_until")]
    [InlineData("what day of the year is it", "clock.date what=day_of_year")]
    [InlineData("set a timer for 10 minutes", "clock.timer_start duration=600")]
    [InlineData("Set a timer for ten minutes please", "clock.timer_start duration=600")]
    [InlineData("start a 5 minute timer", "clock.timer_start duration=300")]
    [InlineData("timer 90s", "clock.timer_start duration=90")]
    [InlineData("a pizza timer for 12 minutes", "clock.timer_start duration=720 label=pizza")]
    [InlineData("set a pizza timer for 12 minutes", "clock.timer_start duration=720 label=pizza")]
    [InlineData("set a timer for an hour and a half", "clock.timer_start duration=5400")]
    [InlineData("set a 20 minute timer for the laundry", "clock.timer_start duration=1200 label=laundry")]
    [InlineData("how much time is left on the timer", "clock.timer_list")]
    [InlineData("show my timers", "clock.timer_list")]
    [InlineData("cancel the timer", "clock.timer_cancel")]
    [InlineData("cancel the pizza timer", "clock.timer_cancel label=pizza")]
    [InlineData("stop the 5 minute timer", "clock.timer_cancel duration=300")]
    [InlineData("cancel all timers", "clock.timer_cancel all=true")]
    [InlineData("pause the timer", "clock.timer_pause")]
    [InlineData("resume the pizza timer", "clock.timer_resume label=pizza")]
    [InlineData("set an alarm for 7", "clock.alarm_set when=2026-11-24T07:00 hour")]
    [InlineData("set an alarm for 7:30 am tomorrow", "clock.alarm_set when=2026-11-24T07:30 minute")]
    [InlineData("wake me up at 6:45", "clock.alarm_set when=2026-11-24T06:45 minute")]
    [InlineData("set an alarm every weekday at 7", "clock.alarm_set when=2026-11-24T07:00 hour FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("wake me up in 20 minutes", "clock.alarm_set when=2026-11-23T20:20 minute")]
    [InlineData("show my alarms", "clock.alarm_list kind=alarm")]
    [InlineData("what reminders do I have", "clock.alarm_list kind=reminder")]
    [InlineData("cancel my alarm", "clock.alarm_cancel kind=alarm")]
    [InlineData("cancel the 7 am alarm", "clock.alarm_cancel kind=alarm time=07:00:00")]
    [InlineData("delete all alarms", "clock.alarm_cancel all=true kind=alarm")]
    [InlineData("remind me in ten minutes to call mom", "clock.remind text=call mom when=2026-11-23T20:10 minute")]
    [InlineData("remind me to call mom in ten minutes", "clock.remind text=call mom when=2026-11-23T20:10 minute")]
    [InlineData("remind me to call mom tomorrow at 9am", "clock.remind text=call mom when=2026-11-24T09:00 hour")]
    [InlineData("remind me at 6 pm to water the plants", "clock.remind text=water the plants when=2026-11-24T18:00 hour")]
    [InlineData("remind me every day at 9 am to take my pills", "clock.remind text=take my pills when=2026-11-24T09:00 hour FREQ=DAILY")]
    [InlineData("start the stopwatch", "clock.stopwatch action=start")]
    [InlineData("stop the stopwatch", "clock.stopwatch action=stop")]
    [InlineData("lap", "clock.stopwatch action=lap")]
    [InlineData("stopwatch", "clock.stopwatch action=read")]
    [InlineData("what is 15% of 80", "calc.evaluate expression=15% of 80")]
    [InlineData("what's 2+2?", "calc.evaluate expression=2+2")]
    [InlineData("2 + 2", "calc.evaluate expression=2+2")]
    [InlineData("calculate 0.1 + 0.2", "calc.evaluate expression=0.1+0.2")]
    [InlineData("how much is twelve times twelve", "calc.evaluate expression=12*12")]
    [InlineData("square root of 2", "calc.evaluate expression=sqrt(2)")]
    [InlineData("80 + 15%", "calc.evaluate expression=80+15%")]
    [InlineData("how many miles is 10 km", "calc.convert amount=10 from=km to=mi")]
    [InlineData("10 km in miles", "calc.convert amount=10 from=km to=mi")]
    [InlineData("convert 70 fahrenheit to celsius", "calc.convert amount=70 from=°F to=°C")]
    [InlineData("how many ounces are in a pound", "calc.convert amount=1 from=lb to=oz")]
    [InlineData("5 ft in cm", "calc.convert amount=5 from=ft to=cm")]
    [InlineData("10km to miles", "calc.convert from=10 km to=mi")]
    [InlineData("what is 100 GB in GiB", "calc.convert amount=100 from=GB to=GiB")]
    [InlineData("timer for 3 min", "clock.timer_start duration=180")]
    [InlineData("set timer 15 minutes", "clock.timer_start duration=900")]
    [InlineData("please set a timer for 1h30", "clock.timer_start duration=5400")]
    [InlineData("can you set a timer for 5 minutes", "clock.timer_start duration=300")]
    [InlineData("tea timer 4 minutes", "clock.timer_start duration=240 label=tea")]
    [InlineData("how long left on the pizza timer", "clock.timer_list label=pizza")]
    [InlineData("how much time is left on the pizza timer", "clock.timer_list label=pizza")]
    [InlineData("set alarm 6am", "clock.alarm_set when=2026-11-24T06:00 hour")]
    [InlineData("alarm tomorrow 7:15", "clock.alarm_set when=2026-11-24T07:15 minute")]
    [InlineData("set an alarm at half past six", "clock.alarm_set when=2026-11-24T06:30 minute")]
    [InlineData("remind me tomorrow to pay the rent", "clock.remind text=pay the rent when=2026-11-24T00:00 day")]
    [InlineData("remind me on friday at noon about lunch with Bob", "clock.remind text=lunch with Bob when=2026-11-27T12:00 hour")]
    [InlineData("what's the date tomorrow", "clock.date date=2026-11-24 what=date")]
    [InlineData("what day was yesterday", "clock.date date=2026-11-22 past=true what=date")]
    [InlineData("days until new year", "clock.date date=2027-01-01 what=days_until")]
    [InlineData("what time is it in Los Angeles, please", "clock.time place=Los Angeles")]
    [InlineData("what's 20 percent of 150", "calc.evaluate expression=20% of 150")]
    [InlineData("what is the square root of 144", "calc.evaluate expression=sqrt(144)")]
    [InlineData("(3+4)*2", "calc.evaluate expression=(3+4)*2")]
    [InlineData("what is 2 to the power of 10", "calc.evaluate expression=2^10")]
    [InlineData("sin(30)", "calc.evaluate expression=sin(30)")]
    [InlineData("1000/7", "calc.evaluate expression=1000/7")]
    [InlineData("what is 5 feet in meters", "calc.convert amount=5 from=ft to=m")]
    [InlineData("100f to c", "calc.convert from=100 °F to=°C")]
    [InlineData("how many cups in a gallon", "calc.convert amount=1 from=gal to=cup")]
    [InlineData("what is 3.5 kg in pounds", "calc.convert amount=3.5 from=kg to=lb")]
    [InlineData("set a timer", "clock.timer_start")]
    [InlineData("set an alarm", "clock.alarm_set")]
    [InlineData("remind me to buy milk", "clock.remind text=buy milk")]
    [InlineData("set a daily alarm for 6:30", "clock.alarm_set recurrence=FREQ=DAILY when=2026-11-24T06:30 minute")]
    [InlineData("7*8=", "calc.evaluate expression=7*8")]
    [InlineData("how far is 10 miles in km", "calc.convert amount=10 from=mi to=km")]
    [InlineData("what is pi", "calc.evaluate expression=pi")]
    [InlineData("what time is it in the uk", "clock.time place=UK")]
    [InlineData("current time in Sydney Australia", "clock.time place=Sydney")]
    public void English(string text, string expected) => Assert.Equal(expected, Recognize("en", text));

    [Theory]
    [InlineData("wie spät ist es", "clock.time")]
    [InlineData("Wie viel Uhr ist es in New York?", "clock.time place=New York")]
    [InlineData("welcher Tag ist heute", "clock.date what=date")]
    [InlineData("welches Datum ist nächsten Freitag", "clock.date date=2026-11-27 what=date")]
    [InlineData("welche Kalenderwoche haben wir", "clock.date what=week")]
    [InlineData("wie viele Tage sind es noch bis Weihnachten", "clock.date date=2026-12-25 what=days_until")]
    [InlineData("stell einen Timer auf 10 Minuten", "clock.timer_start duration=600")]
    [InlineData("Timer 5 Minuten", "clock.timer_start duration=300")]
    [InlineData("stelle einen Pizza Timer auf 12 Minuten", "clock.timer_start duration=720 label=Pizza")]
    [InlineData("brich den Timer ab", "clock.timer_cancel")]
    [InlineData("lösche alle Timer", "clock.timer_cancel all=true")]
    [InlineData("zeig meine Timer", "clock.timer_list")]
    [InlineData("weck mich morgen um halb sieben", "clock.alarm_set when=2026-11-24T06:30 minute")]
    [InlineData("stell den Wecker auf 7 Uhr", "clock.alarm_set when=2026-11-24T07:00 hour")]
    [InlineData("weck mich jeden Werktag um 6:30", "clock.alarm_set when=2026-11-24T06:30 minute FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")]
    [InlineData("erinnere mich in zehn Minuten an den Kuchen", "clock.remind text=den Kuchen when=2026-11-23T20:10 minute")]
    [InlineData("erinnere mich morgen um 9 Uhr daran Mama anzurufen", "clock.remind text=Mama anzurufen when=2026-11-24T09:00 hour")]
    [InlineData("starte die Stoppuhr", "clock.stopwatch action=start")]
    [InlineData("wie viel ist 15% von 80", "calc.evaluate expression=15% of 80")]
    [InlineData("was ist drei mal vier", "calc.evaluate expression=3*4")]
    [InlineData("wie viel sind 5 Pfund in Kilo", "calc.convert amount=5 from=lb to=kg")]
    [InlineData("10 km in Meilen", "calc.convert amount=10 from=km to=mi")]
    public void German(string text, string expected) => Assert.Equal(expected, Recognize("de", text));

    [Theory]
    [InlineData("qué hora es", "clock.time")]
    [InlineData("¿Qué hora es en Tokio?", "clock.time place=Tokio")]
    [InlineData("qué día es hoy", "clock.date what=date")]
    [InlineData("qué fecha es el próximo viernes", "clock.date date=2026-11-27 what=date")]
    [InlineData("cuántos días faltan para navidad", "clock.date date=2026-12-25 what=days_until")]
    [InlineData("pon un temporizador de 10 minutos", "clock.timer_start duration=600")]
    [InlineData("pon un temporizador de hora y media", "clock.timer_start duration=5400")]
    [InlineData("pon un temporizador para la pizza de 12 minutos", "clock.timer_start duration=720 label=pizza")]
    [InlineData("cancela el temporizador", "clock.timer_cancel")]
    [InlineData("cuánto tiempo queda en el temporizador", "clock.timer_list")]
    [InlineData("despiértame mañana a las 7", "clock.alarm_set when=2026-11-24T07:00 hour")]
    [InlineData("pon una alarma a las seis y media", "clock.alarm_set when=2026-11-24T06:30 minute")]
    [InlineData("muestra mis alarmas", "clock.alarm_list kind=alarm")]
    [InlineData("recuérdame en diez minutos llamar a Ana", "clock.remind text=llamar a Ana when=2026-11-23T20:10 minute")]
    [InlineData("recuérdame llamar a Ana mañana a las 9", "clock.remind text=llamar a Ana when=2026-11-24T09:00 hour")]
    [InlineData("inicia el cronómetro", "clock.stopwatch action=start")]
    [InlineData("cuánto es el 15% de 80", "calc.evaluate expression=15% of 80")]
    [InlineData("cuántas millas son 10 km", "calc.convert amount=10 from=km to=mi")]
    [InlineData("convierte 70 fahrenheit a celsius", "calc.convert amount=70 from=°F to=°C")]
    public void Spanish(string text, string expected) => Assert.Equal(expected, Recognize("es", text));
}
