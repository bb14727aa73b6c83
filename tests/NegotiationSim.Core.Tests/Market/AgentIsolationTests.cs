using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using NegotiationSim.Core.Artists;
using NegotiationSim.Core.Bargaining;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Law;
using NegotiationSim.Core.Market;

namespace NegotiationSim.Core.Tests.Market;

/// <summary>What travels between agents says nothing of how an agent works, and nobody can change it on the way.</summary>
public sealed class AgentIsolationTests
{
    private static readonly Type[] Interfaces =
        [typeof(ILabel), typeof(IPlatform), typeof(IRoster), typeof(IAudience), typeof(ICourt), typeof(INegotiator), typeof(ILitigant)];

    // An artist moves whole from roster to roster and is copied by value, so its fields may be written by whoever holds a copy.
    private static readonly Type[] CopiedByValue = [typeof(Artist), typeof(ArtistYear), typeof(SourceAmounts)];

    private static readonly Type[] Messages = [.. Reachable(Interfaces.SelectMany(i => i.GetMethods()).SelectMany(Signature))
        .Where(t => t.Assembly == typeof(World).Assembly && !t.IsEnum)];

    [Fact]
    public void Core_needs_nothing_but_the_platform_and_two_libraries_of_mathematics()
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location);
        var others = typeof(World).Assembly.GetReferencedAssemblies()
            .Where(name => Path.GetDirectoryName(Assembly.Load(name).Location) != platform)
            .Select(name => name.Name);
        others.Except(["MathNet.Numerics", "System.Numerics.Tensors"]).ShouldBeEmpty();
    }

    [Fact]
    public void Messages_between_agents_are_found()
    {
        Messages.ShouldContain(typeof(NegotiationBrief));
        Messages.ShouldContain(typeof(LicenceTerms));
        Messages.ShouldContain(typeof(MarketResponse));
        Messages.ShouldContain(typeof(IncomeSketch));
        Messages.ShouldContain(typeof(Artist));
        Messages.Length.ShouldBeGreaterThan(25);
    }

    [Fact]
    public void Messages_between_agents_are_sealed() => Messages.Where(t => !t.IsSealed).ShouldBeEmpty();

    [Fact]
    public void Messages_between_agents_cannot_be_changed()
    {
        const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        var immutable = Messages.Except(CopiedByValue).ToArray();
        immutable.SelectMany(t => t.GetFields(Instance)).Where(f => !f.IsInitOnly).ShouldBeEmpty();
        immutable.SelectMany(t => t.GetProperties(Instance)).Where(IsSettable).ShouldBeEmpty();
        immutable.SelectMany(t => t.GetFields(Instance)).Where(f => IsCollection(f.FieldType) && !IsImmutable(f.FieldType)).ShouldBeEmpty();
    }

    [Fact]
    public void Agents_show_nothing_but_what_their_interfaces_show()
    {
        foreach (var agent in new[] { typeof(Label), typeof(Platform), typeof(Roster), typeof(Audience), typeof(Court) })
        {
            const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly;
            var shown = agent.GetInterfaces().SelectMany(i => agent.GetInterfaceMap(i).TargetMethods);
            agent.GetMethods(Own).Except(shown).ShouldBeEmpty();
            agent.GetProperties(Own).ShouldBeEmpty();
            agent.GetFields(Own).ShouldBeEmpty();
        }
    }

    private static IEnumerable<Type> Signature(MethodInfo method) => method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType);

    /// <summary>Types, the types of their fields, and so on.</summary>
    private static HashSet<Type> Reachable(IEnumerable<Type> roots)
    {
        HashSet<Type> seen = [];
        Queue<Type> open = new(roots);
        while (open.TryDequeue(out var type))
        {
            if (seen.Add(type))
            {
                foreach (var argument in type.GetGenericArguments())
                {
                    open.Enqueue(argument);
                }

                var own = type.Assembly == typeof(World).Assembly;
                foreach (var field in own ? type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance) : [])
                {
                    open.Enqueue(field.FieldType);
                }
            }
        }

        return seen;
    }

    private static bool IsSettable(PropertyInfo property) =>
        property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));

    private static bool IsCollection(Type type) =>
        type.IsArray || (type != typeof(string) && type.GetInterfaces().Contains(typeof(System.Collections.IEnumerable)));

    private static bool IsImmutable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);
}
