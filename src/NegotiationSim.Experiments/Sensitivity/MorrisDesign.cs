using NegotiationSim.Core.Randomness;
using NegotiationSim.Experiments.Designs;

namespace NegotiationSim.Experiments.Sensitivity;

/// <summary>
/// Morris's (1991) design: trajectories through a grid of levels that begin at a random point and change one factor at a time, each
/// once, in a random order and direction, by a little more than half its range.
/// </summary>
public sealed class MorrisDesign : IDesign
{
    private readonly RandomSource random;
    private readonly int levels;

    /// <summary>Makes the design.</summary>
    /// <param name="factors">Factors, at least 1.</param>
    /// <param name="trajectories">Trajectories, at least 2.</param>
    /// <param name="seed">Seed of their starts, orders and directions.</param>
    /// <param name="levels">Levels of the grid, even; 4 is customary.</param>
    public MorrisDesign(int factors, int trajectories, ulong seed, int levels = 4)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(trajectories, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        ArgumentOutOfRangeException.ThrowIfNotEqual(levels % 2, 0, nameof(levels));
        random = new RandomSource(seed, 0);
        this.levels = levels;
        Dimensions = factors;
        Trajectories = trajectories;
        Points = trajectories * (factors + 1);
    }

    /// <summary>Number of trajectories.</summary>
    public int Trajectories { get; }

    /// <summary>How far a step goes, as a part of the range: p / (2 (p - 1)) on p levels, which makes all levels equally likely.</summary>
    public double Step => levels / (2.0 * (levels - 1));

    /// <inheritdoc/>
    public int Points { get; }

    /// <inheritdoc/>
    public int Dimensions { get; }

    /// <inheritdoc/>
    public void Write(int point, Span<double> coordinates)
    {
        Trajectory path = TrajectoryOf(point / (Dimensions + 1));
        int steps = point % (Dimensions + 1);
        for (int i = 0; i < Dimensions; i++)
        {
            bool moved = path.Position[i] < steps;
            coordinates[i] = ((double)path.LowLevel[i] / (levels - 1)) + (moved == path.Rises[i] ? Step : 0);
        }
    }

    /// <summary>The step at which a trajectory changes a factor, from 0, and whether upwards.</summary>
    internal (int Position, bool Rises) StepOf(int trajectory, int factor)
    {
        Trajectory path = TrajectoryOf(trajectory);
        return (path.Position[factor], path.Rises[factor]);
    }

    private Trajectory TrajectoryOf(int index)
    {
        RandomStream stream = random.Stream(DrawPurpose.MorrisTrajectory, index, RandomSource.BeforeFirstQuarter);
        var path = new Trajectory(new int[Dimensions], new bool[Dimensions], []);
        for (int i = 0; i < Dimensions; i++)
        {
            path.LowLevel[i] = stream.NextInt32(levels / 2);
            path.Rises[i] = stream.NextInt32(2) == 1;
        }

        return path with { Position = Shuffle.Of(Dimensions, stream) };
    }

    /// <summary>A factor's lower level, whether it starts there, and the step at which it changes.</summary>
    private sealed record Trajectory(int[] LowLevel, bool[] Rises, int[] Position);
}
