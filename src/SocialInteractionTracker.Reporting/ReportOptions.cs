namespace SocialInteractionTracker.Reporting;

/// <summary>How a report is made; nothing here changes a byte of it.</summary>
public sealed record ReportOptions
{
    /// <summary>Threads that work side by side; default all processors the process may use.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int Workers
    {
        get;
        init { ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, nameof(Workers)); field = value; }
    } = Environment.ProcessorCount;
}
