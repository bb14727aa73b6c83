namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>Outcomes already found efficient, and whether one of them is as good as another for all parties but the first.</summary>
internal interface IDominators
{
    /// <summary>Whether one added before is at least as good for every party but the first.</summary>
    bool Cover(int outcome);

    /// <summary>Adds an outcome that those added before do not cover.</summary>
    void Add(int outcome);
}
