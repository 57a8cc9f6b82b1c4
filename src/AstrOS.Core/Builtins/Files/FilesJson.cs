using System.Text.Json.Serialization;

namespace AstrOS.Builtins.Files;

/// <summary>How the arguments and answers of the file tools are written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Selection))]
[JsonSerializable(typeof(FindInput))]
[JsonSerializable(typeof(ListInput))]
[JsonSerializable(typeof(RecentInput))]
[JsonSerializable(typeof(UsageInput))]
[JsonSerializable(typeof(TrashedInput))]
[JsonSerializable(typeof(MakeFolderInput))]
[JsonSerializable(typeof(TransferInput))]
[JsonSerializable(typeof(RenameInput))]
[JsonSerializable(typeof(CompressInput))]
[JsonSerializable(typeof(TidyInput))]
[JsonSerializable(typeof(RestoreInput))]
[JsonSerializable(typeof(FileList))]
[JsonSerializable(typeof(FileFault))]
[JsonSerializable(typeof(FileText))]
internal sealed partial class FilesJson : JsonSerializerContext;
