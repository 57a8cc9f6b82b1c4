namespace AstrOS.Tests.Intents.Matching;

public sealed class ContextTests
{
    private const string Yaml = """
        lists:
          name:
            values:
              - {in: lamp, out: Lamp, context: {domain: light}}
              - {in: lamp, out: Lamp Switch, context: {domain: switch}}
              - {in: door, out: Door, context: {domain: cover}}
          plain: {values: [radio]}
        intents:
          Light:
            data:
              - sentences: ["dim {name}"]
                requires_context: {domain: light}
          NotCover:
            data:
              - sentences: ["start {name}"]
                excludes_context: {domain: [cover, lock]}
          Here:
            data:
              - sentences: ["clean [{plain:area}]"]
                requires_context: {area: {slot: true}}
          Named:
            data:
              - sentences: ["mop"]
                requires_context: {area: {value: [kitchen, hall], slot: room}}
          AnyValue:
            data:
              - sentences: ["who"]
                requires_context: {user: null}
          Key:
            data:
              - sentences: ["left on timer", "left on [the] clock"]
                required_keywords: [timer]
          Plain:
            data:
              - sentences: ["see {name}", "hear {plain}"]
                slots: {kind: fixed, name: never}
        """;

    private static readonly Sentences Set = Sentences.Of(Yaml);

    [Fact]
    public void Match_value_against_the_required_context_is_skipped() => Assert.Equal("name=Lamp", Set.Slots("dim lamp"));

    [Fact]
    public void Match_no_value_with_the_required_context_does_not_match() => Assert.Null(Set.Slots("dim door"));

    [Fact]
    public void Match_excluded_value_is_skipped()
    {
        Assert.Equal("name=Lamp", Set.Slots("start lamp"));
        Assert.Null(Set.Slots("start door"));
    }

    [Fact]
    public void Match_required_key_must_be_there() => Assert.Null(Set.Slots("clean"));

    [Fact]
    public void Match_slot_true_copies_the_context() => Assert.Equal("area=kitchen", Set.Slots("clean", ("area", "kitchen")));

    [Fact]
    public void Match_slot_filled_by_the_sentence_stays() => Assert.Equal("area=radio", Set.Slots("clean radio", ("area", "kitchen")));

    [Fact]
    public void Match_named_slot_and_any_of_a_list()
    {
        Assert.Equal("room=hall", Set.Slots("mop", ("area", "hall")));
        Assert.Null(Set.Slots("mop", ("area", "attic")));
    }

    [Fact]
    public void Match_no_value_means_any()
    {
        Assert.Equal("AnyValue", Set.Intent("who", ("user", "anna")));
        Assert.Null(Set.Intent("who"));
    }

    [Fact]
    public void Match_passed_context_rules_a_block_out()
    {
        Assert.Null(Set.Slots("dim lamp", ("domain", "cover")));
        Assert.Null(Set.Slots("start lamp", ("domain", "cover")));
    }

    [Fact]
    public void Match_value_context_wins_over_what_was_passed()
    {
        var context = Set.Match("see door", ("domain", "light"), ("area", "attic"))!.Context;
        Assert.Equal("cover", context["domain"].Text);
        Assert.Equal("attic", context["area"].Text);
    }

    [Fact]
    public void Match_fixed_slots_fill_only_what_is_empty()
    {
        Assert.Equal("kind=fixed name=Lamp", Set.Slots("see lamp"));
        Assert.Equal("kind=fixed name=never plain=radio", Set.Slots("hear radio"));
    }

    [Fact]
    public void Match_required_keyword_is_a_word_and_minds_case()
    {
        Assert.Equal("Key", Set.Intent("left on timer"));
        Assert.Null(Set.Intent("left on Timer"));
        Assert.Null(Set.Intent("left on clock"));
    }
}
