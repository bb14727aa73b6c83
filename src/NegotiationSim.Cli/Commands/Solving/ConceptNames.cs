namespace NegotiationSim.Cli.Commands.Solving;

/// <summary>Solution concepts as a picture names them.</summary>
internal static class ConceptNames
{
    /// <summary>The concept with its scholars' names in capitals.</summary>
    public static string Of(string concept) => concept switch
    {
        "nash" => "Nash",
        "kalai-smorodinsky" => "Kalai-Smorodinsky",
        _ => concept,
    };
}
