namespace AstrOS.Storage;

/// <summary>Where what is remembered lies.</summary>
public sealed record StorageOptions
{
    /// <summary>The SQLite file; its folder is made when missing.</summary>
    public required string DatabasePath { get; init; }
}
