using System.Text.Json;
using AstrOS.Tools;

namespace AstrOS.Agents;

/// <summary>What came of a call.</summary>
/// <param name="Tool">The tool.</param>
/// <param name="Result">What it gave back.</param>
/// <param name="Arguments">What it was called with.</param>
/// <param name="Speaker">The tool whose words say the result.</param>
internal sealed record Outcome(Tool Tool, ToolResult Result, JsonElement Arguments, Tool Speaker);
