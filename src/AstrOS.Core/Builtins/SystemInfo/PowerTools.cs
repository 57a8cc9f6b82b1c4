using AstrOS.Tools;

namespace AstrOS.Builtins.SystemInfo;

/// <summary>Battery and temperature, from /sys.</summary>
internal static class PowerTools
{
    public static ValueTask<ToolResult> BatteryAsync(string root)
    {
        var batteries = new List<BatteryRow>();
        foreach (var folder in ProcFile.Entries(root))
        {
            // A wireless mouse has a battery too, of scope Device.
            if (ProcFile.Text($"{folder}/type") != "Battery" || ProcFile.Text($"{folder}/scope") == "Device" || ProcFile.Number($"{folder}/capacity") is not { } percent) continue;
            // Some batteries count in energy (µWh and µW), some in charge (µAh and µA); the ratio is hours either way.
            var now = ProcFile.Number($"{folder}/energy_now") ?? ProcFile.Number($"{folder}/charge_now");
            var full = ProcFile.Number($"{folder}/energy_full") ?? ProcFile.Number($"{folder}/charge_full");
            var flow = Math.Abs(ProcFile.Number($"{folder}/power_now") ?? ProcFile.Number($"{folder}/current_now") ?? 0);
            var status = (ProcFile.Text($"{folder}/status") ?? "unknown").ToLowerInvariant();
            double? seconds = (status, now, full, flow) switch
            {
                ("discharging", { } left, _, > 0) => Math.Round(3600.0 * left / flow),
                ("charging", { } left, { } top, > 0) => Math.Round(3600.0 * (top - left) / flow),
                _ => null,
            };
            batteries.Add(new(Path.GetFileName(folder), percent, status, seconds));
        }

        return new(batteries.Count == 0
            ? ToolResult.Failed(ToolErrors.Unavailable, "no_battery")
            : ToolResult.Done(new BatteryResult(batteries), SystemJson.Default.BatteryResult));
    }

    public static ValueTask<ToolResult> TemperatureAsync(string thermal, string hwmon)
    {
        var sensors = new List<TemperatureRow>();
        foreach (var chip in ProcFile.Entries(hwmon))
        {
            var name = ProcFile.Text($"{chip}/name") ?? Path.GetFileName(chip);
            foreach (var input in ProcFile.Entries(chip).Where(file => Path.GetFileName(file) is ['t', 'e', 'm', 'p', .., 'i', 'n', 'p', 'u', 't']))
                if (ProcFile.Number(input) is { } thousandths)
                    sensors.Add(new(ProcFile.Text(input.Replace("_input", "_label", StringComparison.Ordinal)) is { } label ? $"{name} {label}" : name, thousandths / 1000.0));
        }

        if (sensors.Count == 0)
            foreach (var zone in ProcFile.Entries(thermal))
                if (ProcFile.Number($"{zone}/temp") is { } thousandths)
                    sensors.Add(new(ProcFile.Text($"{zone}/type") ?? Path.GetFileName(zone), thousandths / 1000.0));

        return new(sensors.Count == 0
            ? ToolResult.Failed(ToolErrors.Unavailable, "no_sensor")
            : ToolResult.Done(
                new TemperatureResult([.. sensors.OrderByDescending(sensor => sensor.Celsius)], sensors.Max(sensor => sensor.Celsius)), SystemJson.Default.TemperatureResult));
    }
}
