using System.Collections.Concurrent;

namespace AstrOS.Tools;

/// <summary>The calls that run, so that their user can have them stopped from elsewhere.</summary>
public sealed class RunningCalls
{
    private readonly ConcurrentDictionary<Stoppable, byte> _running = new();

    /// <summary>Counts a call as running until the handle is disposed of.</summary>
    public Stoppable Add(ToolCall call)
    {
        var handle = new Stoppable(this, call);
        _running[handle] = 0;
        return handle;
    }

    /// <summary>Stops every call of a user except those of one request.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="exceptRequestId">The request that asks for it.</param>
    /// <returns>The ids of the tools that were stopped.</returns>
    public IReadOnlyList<string> Stop(string userId, string exceptRequestId)
    {
        var stopped = new List<string>();
        foreach (var call in _running.Keys)
            if (call.UserId == userId && call.RequestId != exceptRequestId && call.TryStop()) stopped.Add(call.ToolId);
        return stopped;
    }

    /// <summary>One call that runs.</summary>
    public sealed class Stoppable : IDisposable
    {
        private readonly CancellationTokenSource _stop = new();
        private readonly RunningCalls _owner;
        private readonly ToolCall _call;

        internal Stoppable(RunningCalls owner, ToolCall call) => (_owner, _call) = (owner, call);

        /// <summary>Cancelled when the user wants it stopped.</summary>
        public CancellationToken Token => _stop.Token;

        internal string UserId => _call.UserId;

        internal string RequestId => _call.RequestId;

        internal string ToolId => _call.ToolId;

        internal bool TryStop()
        {
            try
            {
                if (_stop.IsCancellationRequested) return false;
                _stop.Cancel();
                return true;
            }
            catch (ObjectDisposedException)
            {
                return false; // It has just ended.
            }
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            _owner._running.TryRemove(this, out _);
            _stop.Dispose();
        }
    }
}
