using AstrOS.Tools;

namespace AstrOS.Builtins.Clock;

/// <summary>Time, date, timers, alarms, reminders and a stopwatch.</summary>
internal sealed class ClockPlugin : IBuiltinPlugin
{
    public ClockPlugin(ClockBoard board, IEnumerable<INoticeSender> senders, TimeProvider time)
    {
        var reach = new NoticeReach(senders);
        var acts = new ClockActs(board, time);
        var times = new TimeTools(time);
        var timers = new TimerTools(board, acts, reach, time);
        var alarms = new AlarmTools(board, acts, reach, time);
        var cancellation = new AlarmCancellation(board, acts, time);
        var restoring = new RestoreTool(board, acts, time);
        var stopwatch = new StopwatchTool(board, acts, time);
        Tools =
        [
            ToolBinding.Create("clock.time", static () => ClockJson.Default.TimeInput, (input, call, _) => ValueTask.FromResult(times.Time(input, call))),
            ToolBinding.Create("clock.date", static () => ClockJson.Default.DateInput, (input, call, _) => ValueTask.FromResult(times.Date(input, call))),
            ToolBinding.Acting("clock.timer_start", static () => ClockJson.Default.TimerStartInput, timers.StartAsync),
            ToolBinding.Create("clock.timer_list", static () => ClockJson.Default.TimerPickInput, timers.ListAsync),
            ToolBinding.Acting("clock.timer_cancel", static () => ClockJson.Default.TimerPickInput, timers.CancelAsync),
            ToolBinding.Acting("clock.timer_pause", static () => ClockJson.Default.TimerPickInput, timers.PauseAsync),
            ToolBinding.Acting("clock.timer_resume", static () => ClockJson.Default.TimerPickInput, timers.ResumeAsync),
            ToolBinding.Acting("clock.alarm_set", static () => ClockJson.Default.AlarmSetInput, alarms.SetAsync),
            ToolBinding.Create("clock.alarm_list", static () => ClockJson.Default.AlarmListInput, alarms.ListAsync),
            ToolBinding.Acting("clock.alarm_cancel", static () => ClockJson.Default.AlarmCancelInput, cancellation.CancelAsync),
            ToolBinding.Acting("clock.remind", static () => ClockJson.Default.RemindInput, alarms.RemindAsync),
            ToolBinding.Acting("clock.stopwatch", static () => ClockJson.Default.StopwatchInput, stopwatch.RunAsync),
            ToolBinding.Acting("clock.restore", static () => ClockJson.Default.RestoreInput, restoring.RestoreAsync),
        ];
    }

    public string Id => "clock";

    public IReadOnlyList<ToolBinding> Tools { get; }
}
