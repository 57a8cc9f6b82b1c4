using Mono.Cecil;

namespace AstrOS.Tests.Architecture;

public class FolderDependencyTests
{
    private static readonly string[] Ground = ["Configuration", "Storage", "Security", "Telemetry"];

    // The whole architecture of Core: a folder may use only the folders on its line, and the ground.
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Agents"] = ["Contexts", "Intents", "Plugins", "Tools"],
        ["Builtins"] = ["Contexts", "Diagnostics", "Intents", "Plugins", "Tools"],
        ["Contexts"] = [],
        ["Diagnostics"] = ["Intents", "Tools"],
        ["Intents"] = [],
        ["Plugins"] = [],
        ["Tools"] = ["Plugins"],
    };

    // The ground has an order of its own.
    private static readonly Dictionary<string, string[]> GroundMayUse = new()
    {
        ["Configuration"] = [],
        ["Storage"] = [],
        ["Security"] = ["Configuration", "Storage"],
        ["Telemetry"] = [],
    };

    [Fact]
    public void Folders_use_only_what_they_may()
    {
        var wrong = Edges()
            .Where(edge => !Allowed(edge.From).Contains(edge.To))
            .Select(edge => $"{edge.From} -> {edge.To} (in {edge.Example})");

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_folder_has_a_line()
    {
        using var module = ModuleDefinition.ReadModule(typeof(AstrosServices).Assembly.Location);
        var unknown = module.GetTypes().Select(Folder).OfType<string>().Distinct().Except(MayUse.Keys).Except(Ground);

        Assert.Empty(unknown);
    }

    [Fact]
    public void A_plugin_uses_no_other_plugin()
    {
        using var module = ModuleDefinition.ReadModule(typeof(AstrosServices).Assembly.Location);
        var wrong = module.GetTypes().Where(type => Plugin(type) is not null)
            .SelectMany(type => Used(type).SelectMany(Parts).Select(used => (From: Plugin(type), To: Plugin(used), Type: type.FullName)))
            .Where(edge => edge.To is not null && edge.From != edge.To)
            .Select(edge => $"{edge.Type} -> {edge.To}").Distinct();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Core_knows_nothing_of_its_doors()
    {
        using var module = ModuleDefinition.ReadModule(typeof(AstrosServices).Assembly.Location);
        var doors = module.AssemblyReferences.Select(reference => reference.Name)
            .Where(name => name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal) || name.Contains("DBus", StringComparison.OrdinalIgnoreCase));

        Assert.Empty(doors);
    }

    [Fact]
    public void The_Sdk_uses_nothing_but_the_framework()
    {
        using var module = ModuleDefinition.ReadModule(typeof(global::AstrOS.Sdk.Requests.UserRequest).Assembly.Location);
        var others = module.AssemblyReferences.Select(reference => reference.Name)
            .Where(name => !name.StartsWith("System", StringComparison.Ordinal) && name is not "netstandard");

        Assert.Empty(others);
    }

    private static IEnumerable<(string From, string To, string Example)> Edges()
    {
        using var module = ModuleDefinition.ReadModule(typeof(AstrosServices).Assembly.Location);
        return [.. module.GetTypes()
            .SelectMany(type => Used(type).SelectMany(Parts).Select(used => (From: Folder(type), To: Folder(used), Example: type.FullName)))
            .Where(edge => edge.From is not null && edge.To is not null && edge.From != edge.To)
            .Select(edge => (edge.From!, edge.To!, edge.Example))
            .DistinctBy(edge => (edge.Item1, edge.Item2))];
    }

    private static string[] Allowed(string folder) =>
        GroundMayUse.TryGetValue(folder, out var ground) ? ground : [.. MayUse.GetValueOrDefault(folder, []), .. Ground];

    // AstrOS.Builtins.Clock belongs to Builtins; what stands directly in AstrOS (the registrations) belongs to no folder.
    private static string? Folder(TypeReference type) =>
        Namespace(type) is ["AstrOS", not "Sdk", ..] parts ? parts[1] : null;

    private static string? Plugin(TypeReference type) => Namespace(type) is ["AstrOS", "Builtins", var plugin, ..] ? plugin : null;

    private static string[] Namespace(TypeReference type)
    {
        while (type.DeclaringType is not null) type = type.DeclaringType;
        return type.Namespace.Split('.');
    }

    // Task<List<Grant>> counts as Task, List and Grant.
    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
    [
        .. type.BaseType is null ? [] : new[] { type.BaseType },
        .. type.Interfaces.Select(implemented => implemented.InterfaceType),
        .. type.Fields.Select(field => field.FieldType),
        .. type.Methods.SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
        .. type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).SelectMany(OfInstruction),
    ];

    private static IEnumerable<TypeReference> OfInstruction(Mono.Cecil.Cil.Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };
}
