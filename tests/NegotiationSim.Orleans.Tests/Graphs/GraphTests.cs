using System.Collections.Immutable;
using NegotiationSim.Core.Bargaining.Protocols;
using NegotiationSim.Core.Contracts;
using NegotiationSim.Core.Currency;
using NegotiationSim.Core.Demand;
using NegotiationSim.Core.Observation;
using NegotiationSim.Core.Specification;
using NegotiationSim.Orleans.Graphs;

namespace NegotiationSim.Orleans.Tests.Graphs;

/// <summary>What is written is read back as it was, bit by bit.</summary>
public sealed class GraphTests
{
    [Fact]
    public void Odd_numbers_keep_their_bits()
    {
        double[] odd = [double.NaN, -0.0, double.PositiveInfinity, double.Epsilon, BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001)];
        ImmutableArray<double> read = Again<ImmutableArray<double>>([.. odd]);
        read.Select(BitConverter.DoubleToInt64Bits).ShouldBe(odd.Select(BitConverter.DoubleToInt64Bits));
    }

    [Fact]
    public void Nothing_stays_nothing()
    {
        Again<string?>(null).ShouldBeNull();
        Again<LicenceTerms?>(null).ShouldBeNull();
        Again<int?>(null).ShouldBeNull();
        Again(default(ImmutableArray<Money>)).IsDefault.ShouldBeTrue();
    }

    [Fact]
    public void Offer_is_the_same_offer()
    {
        Move<LicenceTerms> move = Move<LicenceTerms>.Propose(new LicenceTerms(1e6, 0.1, termYears: 3) { MostFavouredNation = true });
        Again(move).ShouldBe(move);
        Again(Move<LicenceTerms>.Leave).ShouldBe(Move<LicenceTerms>.Leave);
    }

    [Fact]
    public void Object_met_twice_is_one_object_again()
    {
        LicenceTerms terms = new(royaltyShare: 0.5);
        ImmutableArray<LicenceTerms> read = Again<ImmutableArray<LicenceTerms>>([terms, terms]);
        read[0].ShouldBeSameAs(read[1]);
        read[0].ShouldBe(terms);
    }

    [Fact]
    public void Grid_keeps_its_rows()
    {
        Money[,] read = Again(new[,] { { Money.FromDollars(1), Money.FromDollars(2) }, { Money.Zero, Money.FromDollars(3) } });
        read[0, 1].ShouldBe(Money.FromDollars(2));
        read[1, 1].ShouldBe(Money.FromDollars(3));
    }

    [Fact]
    public void Dictionary_finds_its_texts_in_another_process()
    {
        Dictionary<string, int> read = Again(new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 });
        read["a"].ShouldBe(1);
        read.Keys.ShouldBe(["b", "a"]);
    }

    [Fact]
    public void Scenario_is_the_same_scenario_and_its_bytes_name_it()
    {
        WorldSpecification world = TestWorlds.Load("suno-udio", 2);
        byte[] bytes = GraphWriter.Write(world);
        GraphWriter.Write(GraphReader.Read<WorldSpecification>(bytes)).ShouldBe(bytes);
        GraphWriter.Write(TestWorlds.Load("suno-udio", 2)).ShouldBe(bytes);
        GraphWriter.Write(TestWorlds.Load("suno-udio", 3)).ShouldNotBe(bytes);
    }

    [Fact]
    public async Task Result_is_the_same_result()
    {
        RunResult result = await TestWorlds.InProcessAsync(TestWorlds.Load("dream-track", 2));
        RunResult read = Again(result);
        read.Negotiations.Length.ShouldBeGreaterThan(0);
        read.Negotiations.Select(n => n.Deal?.Terms).ShouldBe(result.Negotiations.Select(n => n.Deal?.Terms));
        TestWorlds.ShouldBeSameBits(read, TestWorlds.TextOf(result));
    }

    [Fact]
    public void Method_is_refused_by_the_name_of_the_field_that_holds_it()
    {
        Holder holder = new(() => 1);
        Should.Throw<NotSupportedException>(() => GraphWriter.Write(holder)).Message.ShouldContain("Holder");
    }

    [Fact]
    public void Bytes_cut_short_are_refused()
    {
        byte[] bytes = GraphWriter.Write(new LicenceTerms(1, 0.1));
        for (int length = 0; length < bytes.Length; length++)
        {
            Should.Throw<InvalidDataException>(() => GraphReader.Read<LicenceTerms>(bytes.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Type_outside_the_model_is_refused()
    {
        Should.Throw<NotSupportedException>(() => GraphWriter.Write<object>(new System.Text.StringBuilder()));
    }

    [Fact]
    public void Market_conditions_take_little_more_than_their_numbers()
    {
        MarketConditions conditions = new()
        {
            Market = 1,
            MeanUtility = [.. Enumerable.Repeat(0.5, 10)],
            PriceDollarsPerMonth = [.. Enumerable.Repeat(9.99, 10)],
            PriceSensitivity = 0.1,
            Coverage = [.. Enumerable.Repeat(1.0, 60)],
            GeneratorQuality = [1, 2],
            GeneratorPriceDollarsPerMonth = [0, 10],
            Labelled = false,
        };
        int numbers = (10 + 10 + 60 + 2 + 2 + 1) * sizeof(double);
        GraphWriter.Write(conditions).Length.ShouldBeInRange(numbers, numbers + 30);
    }

    private static T Again<T>(T value) => GraphReader.Read<T>(GraphWriter.Write(value));

    private sealed record Holder(Func<int> Method);
}
