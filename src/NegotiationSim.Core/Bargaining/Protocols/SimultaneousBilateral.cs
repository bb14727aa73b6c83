using System.Collections.Immutable;

namespace NegotiationSim.Core.Bargaining.Protocols;

/// <summary>Several talks between two parties each, held at once; a party may sit in many of them.</summary>
/// <remarks>
/// Passive beliefs: all talks are opened before any is played, so that each is judged with the results of the others held at what
/// they were before. A party learns nothing in one talk that it could use in another, the order of the list does not matter, and an
/// unexpected offer in one changes nobody's mind about the others. See H. Horn and A. Wolinsky, "Bilateral monopolies and incentives
/// for merger", RAND Journal of Economics 19, 1988, pages 408-419.
/// </remarks>
public static class SimultaneousBilateral
{
    /// <summary>Opens all talks, then plays each by alternating offers.</summary>
    /// <typeparam name="TOffer">What is offered.</typeparam>
    /// <param name="talks">The talks; their numbers differ.</param>
    /// <param name="rules">The rules of each; <see cref="AlternatingRules.Talks"/> is replaced by the talks' own number.</param>
    /// <returns>Outcomes, one for each talks in the order given.</returns>
    /// <exception cref="ArgumentException">Two talks have the same number.</exception>
    public static async ValueTask<ImmutableArray<TalksOutcome<TOffer>>> PlayAsync<TOffer>(
        IReadOnlyList<BilateralTalks<TOffer>> talks, AlternatingRules rules)
    {
        ArgumentNullException.ThrowIfNull(talks);
        ArgumentNullException.ThrowIfNull(rules);
        if (talks.GroupBy(t => t.Number).FirstOrDefault(g => g.Count() > 1) is { } same)
        {
            throw new ArgumentException($"{same.Count()} talks have the number {same.Key}.", nameof(talks));
        }

        var opened = new IParty<TOffer>[talks.Count][];
        for (int i = 0; i < opened.Length; i++)
        {
            opened[i] = [await talks[i].OpenFirst(), await talks[i].OpenSecond()];
        }

        var outcomes = ImmutableArray.CreateBuilder<TalksOutcome<TOffer>>(opened.Length);
        for (int i = 0; i < opened.Length; i++)
        {
            outcomes.Add(await StackedAlternatingOffers.PlayAsync(opened[i], rules with { Talks = talks[i].Number }));
        }

        return outcomes.MoveToImmutable();
    }
}

/// <summary>One of several talks held at once.</summary>
/// <typeparam name="TOffer">What is offered.</typeparam>
/// <param name="Number">Its number, the address of its chance events.</param>
/// <param name="OpenFirst">Seats the party that moves first: fixes what it values, and changes nothing elsewhere.</param>
/// <param name="OpenSecond">Seats the other party, likewise.</param>
public sealed record BilateralTalks<TOffer>(
    int Number, Func<ValueTask<IParty<TOffer>>> OpenFirst, Func<ValueTask<IParty<TOffer>>> OpenSecond);
