using System.Text.Json;
using System.Text.Json.Serialization;

namespace AstrOS.Sdk.Requests;

/// <summary>
/// One thing that happens on the way of a request, as streamed by <c>POST /v1/requests</c> with
/// <c>Accept: text/event-stream</c>. The event's name on the wire is its <c>type</c>; a stream ends with
/// <see cref="Done"/> and nothing follows it.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Recognised), "recognised")]
[JsonDerivedType(typeof(ToolStarted), "tool_started")]
[JsonDerivedType(typeof(Progress), "progress")]
[JsonDerivedType(typeof(Asks), "asks")]
[JsonDerivedType(typeof(Message), "message")]
[JsonDerivedType(typeof(Done), "done")]
public abstract record RequestEvent
{
    private RequestEvent() { }

    /// <summary>The event's name on the wire.</summary>
    [JsonIgnore]
    public abstract string Name { get; }

    /// <summary>The request was understood.</summary>
    /// <param name="Intent">The intent's type, such as <c>clock.time</c>.</param>
    /// <param name="Confidence">How sure the recognition is, 0 to 1.</param>
    /// <param name="Entities">The values found in the words, by slot.</param>
    public sealed record Recognised(string Intent, double Confidence, IReadOnlyDictionary<string, JsonElement> Entities) : RequestEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Name => "recognised";
    }

    /// <summary>A tool was allowed and begins.</summary>
    /// <param name="Tool">Its id.</param>
    public sealed record ToolStarted(string Tool) : RequestEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Name => "tool_started";
    }

    /// <summary>A tool is on its way.</summary>
    /// <param name="Fraction">How much is done, 0 to 1; null when that is not known.</param>
    /// <param name="Text">What it is doing.</param>
    public sealed record Progress(double? Fraction, string Text) : RequestEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Name => "progress";
    }

    /// <summary>A question that has to be answered before anything goes on.</summary>
    /// <param name="Question">The question in words.</param>
    public sealed record Asks(string Question) : RequestEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Name => "asks";
    }

    /// <summary>A piece of the answer; the pieces in order make up <see cref="Response.Message"/>.</summary>
    /// <param name="Text">The piece.</param>
    public sealed record Message(string Text) : RequestEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Name => "message";
    }

    /// <summary>The end: the whole response.</summary>
    /// <param name="Response">What a plain request would have been answered with.</param>
    public sealed record Done(Response Response) : RequestEvent
    {
        /// <inheritdoc/>
        [JsonIgnore]
        public override string Name => "done";
    }
}
