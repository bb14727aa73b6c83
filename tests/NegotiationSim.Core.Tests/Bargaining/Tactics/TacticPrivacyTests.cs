using System.Reflection;
using System.Runtime.CompilerServices;
using NegotiationSim.Core.Bargaining.Outcomes;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Bargaining.Tactics;

namespace NegotiationSim.Core.Tests.Bargaining.Tactics;

/// <summary>A tactic cannot reach the other side's utilities: no object it holds leads there.</summary>
public sealed class TacticPrivacyTests
{
    private const BindingFlags OwnMembers =
        BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;

    public static TheoryData<string> Tactics => [.. TacticTalks.Names];

    [Theory]
    [MemberData(nameof(Tactics))]
    public void Party_in_the_middle_of_talks_holds_no_utilities_but_its_own(string name)
    {
        var domain = NegotiationOracle.Domain("licence3_11x5x3").Domain;
        var party = TacticTalks.Seat(name, domain.Profiles[0], 0, 100);
        TacticTalks.Play(10, party, TacticTalks.Seat("hardliner", domain.Profiles[1], 1, 100)).Agreed.ShouldBeFalse();

        var held = Reachable(party);
        held.OfType<UtilityProfile>().ShouldBe([domain.Profiles[0]]);
        held.OfType<NegotiationDomain>().ShouldBeEmpty();
        held.OfType<IParty<int>>().ShouldBe([party]);
    }

    [Fact]
    public void Search_of_what_a_party_holds_does_find_utilities()
    {
        var domain = NegotiationOracle.Domains[0].Domain;
        var closure = (Func<int, double>)(o => domain.Profiles[1].Utilities[o]);
        Reachable(closure).OfType<UtilityProfile>().ShouldBe(domain.Profiles, ignoreOrder: true);
    }

    [Fact]
    public void Seats_and_turns_carry_nothing_of_the_other_side()
    {
        typeof(ITactic).GetMethod(nameof(ITactic.For))!.GetParameters().Select(p => p.ParameterType)
            .ShouldBe([typeof(UtilityProfile), typeof(TacticSeat)]);
        Type[] seen = [typeof(TacticSeat), typeof(Turn<int>), typeof(Ballot)];
        seen.SelectMany(t => t.GetFields(OwnMembers)).ShouldAllBe(f => f.FieldType.IsValueType);
    }

    [Fact]
    public void Every_tactic_and_voter_is_made_of_at_most_one_profile()
    {
        var types = typeof(ITactic).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(ITactic).Namespace && !t.IsDefined(typeof(CompilerGeneratedAttribute))).ToArray();
        types.Length.ShouldBeGreaterThan(15);
        foreach (var constructor in types.SelectMany(t => t.GetConstructors(OwnMembers)))
        {
            Type[] parameters = [.. constructor.GetParameters().Select(p => p.ParameterType)];
            parameters.Count(p => p == typeof(UtilityProfile) || p == typeof(OwnOutcomes)).ShouldBeLessThanOrEqualTo(1);
            parameters.ShouldNotContain(p => p == typeof(NegotiationDomain));
            parameters.SelectMany(p => p.GenericTypeArguments).ShouldNotContain(typeof(UtilityProfile));
        }
    }

    /// <summary>Every object that fields lead to from here; strings, types and the like apart.</summary>
    private static List<object> Reachable(object root)
    {
        List<object> found = [root];
        HashSet<object> seen = new(found, ReferenceEqualityComparer.Instance);
        for (int i = 0; i < found.Count; i++)
        {
            foreach (object next in Held(found[i]).Where(o => o is not (string or MemberInfo) && seen.Add(o)))
            {
                found.Add(next);
            }
        }

        return found;
    }

    private static IEnumerable<object> Held(object holder)
    {
        if (holder is Array array)
        {
            return array.GetType().GetElementType()!.IsPrimitive ? [] : array.Cast<object?>().OfType<object>();
        }

        List<object> values = [];
        for (Type? type = holder.GetType(); type is { IsPrimitive: false, IsPointer: false }; type = type.BaseType)
        {
            values.AddRange(type.GetFields(OwnMembers).Where(f => !f.FieldType.IsPrimitive && !f.FieldType.IsPointer)
                .Select(f => f.GetValue(holder)).OfType<object>());
        }

        return values;
    }
}
