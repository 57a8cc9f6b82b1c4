using System.Text.Json;
using AstrOS.Intents;
using AstrOS.Intents.Entities;
using AstrOS.Tests.Intents.Entities;

namespace AstrOS.Tests.Builtins.Files;

/// <summary>What "it", "them" and "the second one" are taken for after a list or an act.</summary>
public class TalkTests
{
    private static readonly IntentRecognizer Recognizer = new(new SentenceSet(
        BuiltinFolders.Manifests.SelectMany(manifest => Directory.EnumerateFiles(Path.Combine(manifest.Folder, "sentences"), "*.yaml")
            .Select(path => new SentenceSource(manifest.Id, Path.GetFileNameWithoutExtension(path), path, File.ReadAllText(path)))),
        EntityParsers.All));

    [Theory]
    [InlineData("en", "files.list", "open the second one", "files.open position=2")]
    [InlineData("en", "files.list", "open number 3", "files.open position=3")]
    [InlineData("en", "files.find", "open it", "files.open shown=true")]
    [InlineData("en", "files.find", "move them to documents", "files.move all=true shown=true to=documents")]
    [InlineData("en", "files.find", "move all of them to the folder old", "files.move all=true shown=true to=old")]
    [InlineData("en", "files.recent", "trash the first three", "files.trash first=3")]
    [InlineData("en", "files.list", "delete the last one", "files.trash last=1")]
    [InlineData("en", "files.usage", "delete it", "files.trash shown=true")]
    [InlineData("en", "files.find", "delete them", "files.trash all=true shown=true")]
    [InlineData("en", "files.find", "zip them", "files.compress all=true shown=true")]
    [InlineData("en", "files.list", "rename the first one to final", "files.rename position=1 to=final")]
    [InlineData("en", "files.list", "copy the second file to my desktop", "files.copy position=2 to=desktop")]
    [InlineData("en", "files.list", "read the second one", "files.read position=2")]
    [InlineData("en", "files.list", "what is in the second folder", "files.list position=2")]
    [InlineData("en", "files.list", "tidy it up", "files.tidy shown=true")]
    [InlineData("en", "files.trashed", "restore the second one", "files.restore position=2")]
    [InlineData("en", "files.trashed", "restore them", "files.restore all=true shown=true")]
    [InlineData("en", "files.find", "move them to documents except the first", "-")]
    [InlineData("en", "files.find", "only the pdfs", "files.find kind=pdf")]
    [InlineData("en", "files.find", "and in documents?", "files.find folder=documents")]
    [InlineData("en", "files.find", "sort them by size", "files.find sort=size")]
    [InlineData("en", "files.list", "sort it by date", "files.list sort=date")]
    [InlineData("en", "files.list", "show me the second one", "files.open position=2")]
    [InlineData("de", "files.list", "öffne die zweite", "files.open position=2")]
    [InlineData("de", "files.find", "verschiebe alle nach Dokumente", "files.move all=true shown=true to=documents")]
    [InlineData("de", "files.list", "lösche die ersten drei", "files.trash first=3")]
    [InlineData("de", "files.list", "lösche sie", "files.trash shown=true")]
    [InlineData("de", "files.list", "benenne die erste in final um", "files.rename position=1 to=final")]
    [InlineData("es", "files.list", "abre el segundo", "files.open position=2")]
    [InlineData("es", "files.find", "muévelos a documentos", "files.move all=true shown=true to=documents")]
    [InlineData("es", "files.list", "borra los primeros 3", "files.trash first=3")]
    [InlineData("es", "files.list", "bórralo", "files.trash shown=true")]
    [InlineData("de", "files.find", "weg damit", "files.trash all=true shown=true")]
    [InlineData("de", "files.find", "lösch die ersten beiden", "files.trash first=2")]
    [InlineData("de", "files.find", "pack die Dateien in ein zip", "files.compress all=true shown=true")]
    [InlineData("de", "files.find", "kopier die auf den Desktop", "files.copy shown=true to=desktop")]
    [InlineData("de", "files.find", "verschiebe sie nicht nach Archiv", "-")]
    [InlineData("es", "files.find", "mueve los tres primeros a ~/Archivo", "files.move first=3 to=~/Archivo")]
    [InlineData("es", "files.find", "mételos en un zip", "files.compress all=true shown=true")]
    [InlineData("es", "files.find", "ponle de nombre factura.pdf", "files.rename shown=true to=factura.pdf")]
    public void After_a_list(string language, string shown, string text, string expected) =>
        Assert.Equal(expected, Recognize(language, text, ("shown", shown), ("last", shown)));

    [Theory]
    [InlineData("en", "files.rename", "open it", "files.open shown=true")]
    [InlineData("en", "files.make_folder", "move it to documents", "files.move shown=true to=documents")]
    [InlineData("en", "files.move", "rename it to final", "files.rename shown=true to=final")]
    [InlineData("en", "files.trash", "put them back", "files.restore all=true shown=true")]
    [InlineData("en", "files.open", "no, the other one", "files.open other=true")]
    [InlineData("en", "files.trash", "undo the deletion", "help.undo")]
    [InlineData("en", "clock.time", "undo the deletion", "-")]
    [InlineData("en", "clock.time", "open it", "-")]
    [InlineData("en", "clock.time", "zip it", "-")]
    [InlineData("en", "clock.alarm_list", "delete them", "-")]
    [InlineData("de", "files.rename", "öffne sie", "files.open shown=true")]
    [InlineData("de", "files.trash", "hol sie zurück", "files.restore all=true shown=true")]
    [InlineData("es", "files.rename", "ábrelo", "files.open shown=true")]
    [InlineData("es", "files.trash", "restáuralos", "files.restore all=true shown=true")]
    public void After_an_act(string language, string last, string text, string expected) => Assert.Equal(expected, Recognize(language, text, ("last", last)));

    private static string Recognize(string language, string text, params (string Key, string Tool)[] known)
    {
        var context = Reading.Context with
        {
            Languages = [language],
            Values = known.ToDictionary(value => value.Key, value => JsonElement.Parse($"\"{value.Tool}\"")),
        };
        return Recognizer.Recognize(text, context) is { } intent
            ? string.Join(' ', intent.Entities.Values.OrderBy(entity => entity.Name, StringComparer.Ordinal)
                .Select(entity => $"{entity.Name}={Reading.Text(entity.Value)}").Prepend(intent.Type))
            : "-";
    }
}
