using NegotiationSim.Core.Randomness;

namespace NegotiationSim.Core.Tests.Randomness;

public sealed class Philox4x32Tests
{
    private const uint Ones = uint.MaxValue;

    [Theory]
    [InlineData(0, 0, 0, 0, 0, 0, 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8)]
    [InlineData(Ones, Ones, Ones, Ones, Ones, Ones, 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd)]
    [InlineData(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0, 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1)]
    public void Generate_for_the_known_answers_of_Random123_matches(
        uint c0, uint c1, uint c2, uint c3, uint k0, uint k1, uint r0, uint r1, uint r2, uint r3) =>
        Philox4x32.Generate(c0, c1, c2, c3, k0, k1).ShouldBe((r0, r1, r2, r3));
}
