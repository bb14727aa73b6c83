namespace NegotiationSim.Reporting.Charts.Drawing;

/// <summary>The rectangle that data is drawn in; y grows downwards.</summary>
internal readonly record struct Panel(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public bool Holds(double x, double y) => x > Left && x < Right && y > Top && y < Bottom;

    public bool Overlaps(Panel other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
}
