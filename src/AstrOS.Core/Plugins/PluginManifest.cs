using AstrOS.Sdk.Tools;
using AstrOS.Sdk.Views;

namespace AstrOS.Plugins;

/// <summary>What <c>plugin.yaml</c> says: what a plugin is and what it brings.</summary>
public sealed record PluginManifest
{
    /// <summary>Its id, the first half of every tool's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its version.</summary>
    public required string Version { get; init; }

    /// <summary>What it is for, in one sentence.</summary>
    public required string Description { get; init; }

    /// <summary>The folder it was read from.</summary>
    public required string Folder { get; init; }

    /// <summary>What it brings.</summary>
    public required IReadOnlyList<ToolManifest> Tools { get; init; }
}

/// <summary>One tool as <c>plugin.yaml</c> declares it.</summary>
public sealed record ToolManifest
{
    /// <summary><c>plugin.tool</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it does, in one sentence, for people and for models.</summary>
    public required string Description { get; init; }

    /// <summary>What it does to the world.</summary>
    public required Effect Effect { get; init; }

    /// <summary>The id of the tool that reverses it; null when there is none.</summary>
    public string? Inverse { get; init; }

    /// <summary>Whether it may go without asking though its effect would ask: what only shows something to the user, such as opening a page.</summary>
    public bool NeverAsks { get; init; }

    /// <summary>How its data is best shown; null when the words suffice.</summary>
    public View? View { get; init; }
}
