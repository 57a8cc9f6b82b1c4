using AstrOS.Builtins.Lists;

namespace AstrOS.Tests.Builtins.Lists;

public class ListTextsTests
{
    [Theory]
    [InlineData("en", "milk", "milk")]
    [InlineData("en", "milk, eggs and bread", "milk|eggs|bread")]
    [InlineData("en", "milk, eggs, and some bread", "milk|eggs|bread")]
    [InlineData("en", "salt and pepper", "salt|pepper")]
    [InlineData("en", "\"salt and pepper\", oil", "salt and pepper|oil")]
    [InlineData("en", "2 apples & 3,5 kg rice", "2 apples|3,5 kg rice")]
    [InlineData("en", "vitamin e and y fronts", "vitamin e|y fronts")]
    [InlineData("en", "milk and milk", "milk")]
    [InlineData("en", " , and ", "")]
    [InlineData("de", "Milch, Eier und etwas Brot", "Milch|Eier|Brot")]
    [InlineData("de", "„Salz und Pfeffer“ sowie Öl", "Salz und Pfeffer|Öl")]
    [InlineData("es", "leche, huevos y pan e higos", "leche|huevos|pan|higos")]
    public void Split_takes_things_apart_but_not_what_is_quoted(string language, string said, string things) =>
        Assert.Equal(things, string.Join('|', ListTexts.Split(said, language)));

    [Theory]
    [InlineData("en", "shopping", "shopping", "shopping list")]
    [InlineData("en", "the grocery list", "shopping", "shopping list")]
    [InlineData("de", "Einkaufsliste", "shopping", "Einkaufsliste")]
    [InlineData("de", "meine To-do-Liste", "to-do", "Aufgabenliste")]
    [InlineData("es", "la lista de la compra", "shopping", "lista de la compra")]
    [InlineData("es", "lista de tareas", "to-do", "lista de tareas")]
    [InlineData("en", "Bücher", "bücher", "bücher list")]
    [InlineData("de", "die Liste Bucher", "bücher", "Liste „Bücher“")]
    [InlineData("en", "my list", null, null)]
    public void Name_is_the_same_list_however_it_is_called(string language, string said, string? name, string? title)
    {
        var list = ListNames.Of(said, ["bücher"]);
        Assert.Equal(name, list);
        if (list is not null) Assert.Equal(title, ListNames.Title(list, language));
    }
}
