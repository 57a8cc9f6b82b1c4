using AstrOS.Builtins.Apps;

namespace AstrOS.Tests.Builtins.Apps;

public sealed class ApplicationCatalogTests : IDisposable
{
    private readonly AppFolder _apps = new();

    public void Dispose() => _apps.Dispose();

    [Fact]
    public void Own_entries_hide_the_machines_and_a_new_one_is_seen()
    {
        _apps.Entry("one", "Machine's", "one");
        _apps.Entry("one", "Mine", "one", own: true);
        _apps.Entry("sub/two", "Below", "two");
        _apps.Entry("gone", "Gone", "gone");
        File.WriteAllText($"{_apps.Folder}/data/applications/gone.desktop", "[Desktop Entry]\nHidden=true\n");
        _apps.Entry("lacking", "Lacking", "lacking", "TryExec=lacking");
        Assert.Equal(["Below", "Mine"], _apps.Catalog.Entries.Select(entry => entry.Name));
        Assert.Contains(_apps.Catalog.Entries, entry => entry.Id == "sub-two");

        var same = _apps.Catalog.Entries;
        Assert.Same(same, _apps.Catalog.Entries);
        _apps.Entry("three", "Third", "three");
        Directory.SetLastWriteTimeUtc($"{_apps.Folder}/machine/applications", new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.Contains(_apps.Catalog.Entries, entry => entry.Name == "Third");
        Assert.Contains("Third", new AppNames(_apps.Catalog).Names);
    }

    [Theory]
    [InlineData("firefox", "Firefox Web Browser")]
    [InlineData("Firefox Web Browser", "Firefox Web Browser")]
    [InlineData("firefx", "Firefox Web Browser")]
    [InlineData("navegador", "Chromium|Firefox Web Browser")]
    [InlineData("browser", "Firefox Web Browser")]
    [InlineData("web browser", "Chromium|Firefox Web Browser")]
    [InlineData("Dateien", "Files")]
    [InlineData("files", "Files")]
    [InlineData("explorer", "Files")]
    [InlineData("code", "Visual Studio Code")]
    [InlineData("visual", "Visual Studio Code")]
    [InlineData("libre", "LibreOffice Calc|LibreOffice Writer")]
    [InlineData("libreofice writer", "LibreOffice Writer")]
    [InlineData("calc", "LibreOffice Calc")]
    [InlineData("org.gnome.Nautilus", "Files")]
    [InlineData("nautilus", "Files")]
    [InlineData("größe", "Groesse")]
    [InlineData("zzz", "")]
    [InlineData("?!", "")]
    public void Application_is_found_by_what_people_call_it(string said, string expected)
    {
        _apps.Entry("firefox", "Firefox Web Browser", "firefox %u", "GenericName=Web Browser\nGenericName[es]=Navegador");
        _apps.Entry("chromium", "Chromium", "/usr/bin/chromium", "GenericName=Web Browser\nGenericName[es]=Navegador");
        _apps.Entry("org.gnome.Nautilus", "Files", "nautilus --new-window", "Name[de]=Dateien\nKeywords=folder;explorer;");
        _apps.Entry("code", "Visual Studio Code", "/usr/share/code/code %F");
        _apps.Entry("writer", "LibreOffice Writer", "libreoffice --writer");
        _apps.Entry("calc", "LibreOffice Calc", "libreoffice --calc");
        _apps.Entry("size", "Groesse", "size", "Name[de]=Größe");
        Assert.Equal(expected, string.Join('|', ApplicationFinder.Find(_apps.Catalog.Entries, said).Select(entry => entry.Name)));
    }
}
