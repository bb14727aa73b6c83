namespace NegotiationSim.Core.Bargaining.Outcomes;

/// <summary>With four parties or more: a list that is searched, what covered an outcome last being asked first.</summary>
internal sealed class CoveringList : IDominators
{
    private readonly UtilityProfile[] others;
    private readonly List<int> found = [];

    /// <param name="others">All parties but the first.</param>
    public CoveringList(ReadOnlySpan<UtilityProfile> others) => this.others = others.ToArray();

    public bool Cover(int outcome)
    {
        for (int i = 0; i < found.Count; i++)
        {
            if (AsGood(found[i], outcome))
            {
                (found[0], found[i]) = (found[i], found[0]);
                return true;
            }
        }

        return false;
    }

    public void Add(int outcome) => found.Add(outcome);

    private bool AsGood(int one, int other)
    {
        foreach (var party in others)
        {
            if (party.Utilities[one] < party.Utilities[other])
            {
                return false;
            }
        }

        return true;
    }
}
