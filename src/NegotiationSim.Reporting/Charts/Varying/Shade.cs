using NegotiationSim.Reporting.Charts.Drawing;

namespace NegotiationSim.Reporting.Charts.Varying;

/// <summary>Values as shades of one hue, pale for low: told apart in print and by colour-blind readers.</summary>
internal sealed class Shade(double low, double high)
{
    private const int Steps = 24;
    private static readonly (int Red, int Green, int Blue) Pale = (0xEE, 0xF5, 0xFA);
    private static readonly (int Red, int Green, int Blue) Deep = (0x00, 0x4B, 0x78);

    public string Of(double value)
    {
        double part = Part(value);
        return $"#{Mixed(Pale.Red, Deep.Red, part):x2}{Mixed(Pale.Green, Deep.Green, part):x2}{Mixed(Pale.Blue, Deep.Blue, part):x2}";
    }

    public string InkOn(double value) => Part(value) < 0.5 ? Palette.Ink : Palette.Paper;

    public void Legend(Canvas canvas, Panel panel)
    {
        double height = panel.Height / Steps;
        for (int i = 0; i < Steps; i++)
        {
            double value = low + ((high - low) * (i + 0.5) / Steps);
            canvas.Frame(Svg.Element(
                "rect",
                ("x", panel.Left),
                ("y", panel.Bottom - ((i + 1) * height)),
                ("width", panel.Width),
                ("height", height + 0.5),
                ("fill", Of(value))));
        }

        canvas.Frame(Svg.Text(panel.Right + 6, panel.Top + 10, ShortNumber.Of(high), Canvas.LabelSize));
        canvas.Frame(Svg.Text(panel.Right + 6, panel.Bottom, ShortNumber.Of(low), Canvas.LabelSize));
    }

    private double Part(double value) => high > low ? (value - low) / (high - low) : 0.5;

    private static int Mixed(int pale, int deep, double part) => (int)Math.Round(pale + (part * (deep - pale)));
}
