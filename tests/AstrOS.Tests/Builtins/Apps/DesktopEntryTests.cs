using AstrOS.Builtins.Apps;

namespace AstrOS.Tests.Builtins.Apps;

public class DesktopEntryTests
{
    private static DesktopEntry Read(string lines) => DesktopEntryReader.Parse("x", "/x/x.desktop", ("[Desktop Entry]\nType=Application\n" + lines).Split('\n'))!;

    [Theory]
    [InlineData("app", "app")]
    [InlineData("app %U", "app")]
    [InlineData("app --new --url=%u %F", "app|--new|--url=")]
    [InlineData("app 100%%", "app|100%")]
    [InlineData("app %c %k", "app|Namen|/x/x.desktop")]
    [InlineData("app %i", "app|--icon|sign")]
    [InlineData("\"/opt/My App/run\" \"a b\" c", "/opt/My App/run|a b|c")]
    [InlineData(@"app ""say \\""hi\\"" for 5\\$""", "app|say \"hi\" for 5$")]
    [InlineData(@"sh -c ""echo \\\\\\\\ \\`x\\`""", @"sh|-c|echo \\ `x`")]
    [InlineData("env A=1 B=2 app", "env|A=1|B=2|app")]
    [InlineData("app ; rm -rf $HOME", "app|;|rm|-rf|$HOME")]
    public void Exec_is_read_by_the_specification(string exec, string expected) =>
        Assert.Equal(expected, string.Join('|', ExecLine.Parse(Read($"Name=Name\nName[de]=Namen\nIcon=sign\nExec={exec}"), "de")!));

    [Theory]
    [InlineData("\"app")]
    [InlineData("%U")]
    [InlineData("\"\"")]
    public void Exec_at_fault_is_none(string exec) => Assert.Null(ExecLine.Parse(Read($"Name=a\nExec={exec}"), "en"));

    [Fact]
    public void Names_are_those_of_the_language()
    {
        var entry = Read("Name=Files\nName[de_AT]=Ordner\nName[de]=Dateien\nName[pt_BR]=Arquivos\nExec=a\nGenericName=Manager\nKeywords=folder;a\\;b;;\n\n[Desktop Action x]\nName=Other");
        Assert.Equal(("Files", "Dateien", "Arquivos"), (entry.NameIn("en"), entry.NameIn("de"), entry.NameIn("pt")));
        Assert.Equal(["folder", "a;b"], entry.Keywords);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("NoDisplay=true", false)]
    [InlineData("Hidden=true", false)]
    [InlineData("OnlyShowIn=KDE;", false)]
    [InlineData("OnlyShowIn=KDE;GNOME;", true)]
    [InlineData("NotShowIn=GNOME;", false)]
    public void Entry_is_offered_where_it_belongs(string more, bool expected) => Assert.Equal(expected, Read($"Name=a\nExec=a\n{more}").IsShownIn(["ubuntu", "GNOME"]));

    [Theory]
    [InlineData("[Desktop Entry]\nType=Link\nName=a\nURL=b")]
    [InlineData("[Desktop Entry]\nType=Application\nName=a")]
    [InlineData("no entry at all\n=\n[")]
    [InlineData("")]
    public void What_is_no_application_is_none(string text) => Assert.Null(DesktopEntryReader.Parse("x", "x", text.Split('\n')));
}
