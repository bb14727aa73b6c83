using System.Collections.Immutable;
using System.Reflection;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Specification;

namespace NegotiationSim.Core.Tests.Bargaining;

/// <summary>What a party may see of the other side, read off the types.</summary>
public sealed class PrivacyTests
{
    private static readonly Type[] Private =
        [typeof(Stake), typeof(Interest), typeof(Outlook), typeof(Standpoint), typeof(TalksCase), typeof(Prospect), typeof(Appraisal), typeof(Disclosure), typeof(PartySpecification), typeof(BeliefSpecification)];

    [Fact]
    public void Position_reaches_no_negotiator_and_no_party_of_the_world()
    {
        var reached = Reached(typeof(Position));
        reached.ShouldContain(typeof(LicenceTable));
        reached.ShouldNotContain(type => type.IsAssignableTo(typeof(INegotiator)));
        reached.ShouldNotContain(typeof(PartySpecification));
        reached.ShouldNotContain(typeof(Disclosure));
        reached.ShouldNotContain(typeof(Talks));
        reached.ShouldNotContain(typeof(TalksCase));
    }

    /// <summary>One stake, its own; all it holds of the other side is a model of its own making.</summary>
    [Fact]
    public void Position_holds_one_stake_and_one_model_of_the_other()
    {
        FieldsOf(typeof(Position)).Count(field => field.FieldType == typeof(Stake)).ShouldBe(1);
        FieldsOf(typeof(Position)).Count(field => field.FieldType == typeof(OpponentModel)).ShouldBe(1);
        Reached(typeof(Position)).Where(type => type != typeof(Position) && type != typeof(OpponentModel))
            .SelectMany(FieldsOf)
            .Select(field => field.FieldType)
            .ShouldNotContain(type => type == typeof(Stake) || type == typeof(Appraisal) || type == typeof(Position));
    }

    [Fact]
    public void Brief_and_moves_carry_nothing_private() =>
        Reached(typeof(NegotiationBrief)).Concat(Reached(typeof(Turn<LicenceTerms>))).Concat(Reached(typeof(Move<LicenceTerms>))).Intersect(Private).ShouldBeEmpty();

    [Fact]
    public void Negotiators_are_told_only_the_brief_and_offers()
    {
        Type[] allowed = [typeof(NegotiationBrief), typeof(string), typeof(Turn<LicenceTerms>), typeof(LicenceTerms), typeof(ImmutableArray<LicenceTerms>)];
        var parameters = typeof(INegotiator).GetMethods()
            .SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).ToArray();
        parameters.ShouldContain(typeof(NegotiationBrief));
        parameters.Except(allowed).ShouldBeEmpty();
        typeof(INegotiator).GetInterfaces().ShouldBeEmpty();
    }

    /// <summary>All types of the model reachable by fields, arrays and type arguments.</summary>
    private static HashSet<Type> Reached(Type root)
    {
        HashSet<Type> reached = [];
        Visit(root);
        return reached;

        void Visit(Type type)
        {
            if (type.HasElementType)
            {
                Visit(type.GetElementType()!);
            }

            foreach (var argument in type.GetGenericArguments())
            {
                Visit(argument);
            }

            if (type.Assembly == typeof(Position).Assembly && reached.Add(type))
            {
                foreach (var field in FieldsOf(type))
                {
                    Visit(field.FieldType);
                }
            }
        }
    }

    private static FieldInfo[] FieldsOf(Type type) =>
        type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
}
