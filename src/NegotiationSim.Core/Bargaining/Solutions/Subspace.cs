namespace NegotiationSim.Core.Bargaining.Solutions;

/// <summary>The directions in which payoffs may still move: an orthonormal basis that shrinks as coalitions are fixed.</summary>
internal sealed class Subspace
{
    private const double Parallel = 1e-8;

    private readonly int players;

    /// <summary>All directions of the players' payoffs.</summary>
    public Subspace(int players)
    {
        this.players = players;
        Basis = [.. Enumerable.Range(0, players).Select(k => Unit(players, k))];
    }

    /// <summary>Orthonormal directions, each over the players.</summary>
    public double[][] Basis { get; private set; }

    /// <summary>How each direction moves a coalition's payoff; null if none does.</summary>
    public double[]? Project(int coalition)
    {
        double[] projection = new double[Basis.Length];
        for (int k = 0; k < projection.Length; k++)
        {
            for (int player = 0; player < players; player++)
            {
                projection[k] += (coalition & (1 << player)) != 0 ? Basis[k][player] : 0;
            }
        }

        return projection.Any(p => Math.Abs(p) > Parallel) ? projection : null;
    }

    /// <summary>Takes away the one direction that moves a coalition's payoff, by a Householder reflection.</summary>
    /// <remarks>
    /// A. S. Householder, "Unitary triangularization of a nonsymmetric matrix", Journal of the ACM 5, 1958, pages 339-342.
    /// </remarks>
    public void Fix(int coalition)
    {
        if (Project(coalition) is not { } mirror)
        {
            return;
        }

        double length = Math.Sqrt(mirror.Sum(m => m * m));
        mirror[0] += mirror[0] < 0 ? -length : length;
        double square = mirror.Sum(m => m * m);
        double[][] kept = new double[Basis.Length - 1][];
        for (int k = 1; k < Basis.Length; k++)
        {
            kept[k - 1] = [.. Basis[k]];
            for (int j = 0; j < Basis.Length; j++)
            {
                double factor = 2 * mirror[k] * mirror[j] / square;
                for (int player = 0; player < players; player++)
                {
                    kept[k - 1][player] -= factor * Basis[j][player];
                }
            }
        }

        Basis = kept;
    }

    private static double[] Unit(int length, int index)
    {
        double[] unit = new double[length];
        unit[index] = 1;
        return unit;
    }
}
