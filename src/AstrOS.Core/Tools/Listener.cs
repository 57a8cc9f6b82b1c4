using AstrOS.Sdk.Requests;

namespace AstrOS.Tools;

/// <summary>
/// Whoever follows an act: the request that it is planned for, and then the one that says yes to it, for the first has long ended when
/// the act tells how far it has come.
/// </summary>
/// <param name="report">Who follows it now.</param>
public sealed class Listener(Action<RequestEvent> report)
{
    private volatile Action<RequestEvent> _report = report;

    /// <summary>Tells who follows now.</summary>
    public void Tell(RequestEvent happened) => _report(happened);

    /// <summary>Has another one follow.</summary>
    public void Follow(Action<RequestEvent> report) => _report = report;
}
