using NegotiationSim.Core.Specification;

namespace NegotiationSim.Experiments.Metrics;

/// <summary>A pattern of metric names, such as <c>labels.&lt;label&gt;.revenueShare</c>, and how a name of that pattern is read.</summary>
/// <param name="Pattern">Segments between dots, at most one of them variable, in angle brackets.</param>
/// <param name="Meaning">What the number is, with its unit.</param>
/// <param name="Bind">Makes the measure for the variable segment's text (empty without one) in a world.</param>
internal sealed record MetricForm(string Pattern, string Meaning, Func<MetricArgument, WorldSpecification, Measure> Bind)
{
    private readonly string[] segments = Pattern.Split('.');

    /// <summary>The variable segment's text in <paramref name="name"/>, empty without one; null for a name of another form.</summary>
    public string? Match(string name)
    {
        string[] parts = name.Split('.');
        if (parts.Length != segments.Length)
        {
            return null;
        }

        string argument = "";
        for (int i = 0; i < parts.Length; i++)
        {
            if (IsPlaceholder(segments[i]) && parts[i].Length > 0)
            {
                argument = parts[i];
            }
            else if (parts[i] != segments[i])
            {
                return null;
            }
        }

        return argument;
    }

    /// <summary>The name of this form most like <paramref name="name"/>, whose text it takes for the variable segment.</summary>
    public string Like(string name)
    {
        string[] parts = name.Split('.');
        bool Fills(int i) => IsPlaceholder(segments[i]) && i < parts.Length && parts[i].Length > 0;
        return string.Join('.', segments.Select((segment, i) => Fills(i) ? parts[i] : segment));
    }

    private static bool IsPlaceholder(string segment) => segment.StartsWith('<');
}
