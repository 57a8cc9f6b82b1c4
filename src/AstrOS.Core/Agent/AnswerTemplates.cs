using System.Collections.Concurrent;
using System.Text.Json;
using AstrOS.Configuration;
using Fluid;
using Fluid.Values;

namespace AstrOS.Agents;

/// <summary>Renders the answers' templates (Liquid). Each is parsed once, at its first use.</summary>
internal sealed class AnswerTemplates
{
    // The engine is built at the first answer: it takes some megabytes that a daemon which nobody asks should not hold.
    private readonly Lazy<FluidParser> _parser = new(() => new());
    private readonly Lazy<TemplateOptions> _options = new(AnswerFilters.CreateOptions);
    private readonly ConcurrentDictionary<string, IFluidTemplate> _parsed = new(StringComparer.Ordinal);

    /// <summary>The text of a template for these values.</summary>
    /// <exception cref="YamlFileException">The template is not Liquid.</exception>
    public string Render(string template, JsonElement? data, JsonElement? slots, AnswerCulture culture)
    {
        var context = new TemplateContext(_options.Value) { CultureInfo = culture.Culture };
        context.AmbientValues[AnswerFilters.CultureKey] = culture;
        context.SetValue("data", ToValue(data));
        context.SetValue("slots", ToValue(slots));
        if (culture.Preferences?.Name is { } name) context.SetValue("user", new Dictionary<string, string> { ["name"] = name });
        return _parsed.GetOrAdd(template, Parse).Render(context).Trim();
    }

    private IFluidTemplate Parse(string template) =>
        _parser.Value.TryParse(template, out var result, out var error)
            ? result
            : throw new YamlFileException($"The answer template '{template}' is not valid: {error}");

    private FluidValue ToValue(JsonElement? element) => element is { } json ? FluidValue.Create(Plain(json), _options.Value) : NilValue.Instance;

    private static object? Plain(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(field => field.Name, field => Plain(field.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Plain).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetDecimal(out var number) ? number : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
