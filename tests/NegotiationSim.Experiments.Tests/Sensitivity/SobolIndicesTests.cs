using NegotiationSim.Experiments.Sensitivity;

namespace NegotiationSim.Experiments.Tests.Sensitivity;

/// <summary>Analytic values of the test functions: first and total indices of Ishigami's (a = 7, b = 0.1) and of Sobol's g.</summary>
public sealed class SobolIndicesTests
{
    private static readonly double[] IshigamiFirst = [0.313905191, 0.442411145, 0];
    private static readonly double[] IshigamiTotal = [0.557588855, 0.442411145, 0.243683664];
    private static readonly double[] GFirst = [0.716192, 0.179048, 0.023676, 0.007162, 7.2e-5, 7.2e-5, 7.2e-5, 7.2e-5];
    private static readonly double[] GTotal = [0.787144, 0.242198, 0.034317, 0.01046, 1.05e-4, 1.05e-4, 1.05e-4, 1.05e-4];

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void Ishigami_lies_in_its_intervals_and_within_two_hundredths(ulong seed)
    {
        SobolIndices got = Of(TestFunctions.Ishigami, factors: 3, rows: 4096, seed);
        got.Variance.ShouldBe(13.8445879, 0.15);
        got.Mean.ShouldBe(3.5, 0.02);
        ShouldBe(got, IshigamiFirst, IshigamiTotal, accuracy: 0.02);
    }

    [Theory]
    [InlineData(1UL)]
    [InlineData(2UL)]
    [InlineData(3UL)]
    public void G_function_lies_in_its_intervals_and_within_two_hundredths(ulong seed) =>
        ShouldBe(Of(TestFunctions.G, factors: 8, rows: 4096, seed), GFirst, GTotal, accuracy: 0.02);

    /// <summary>Variances of independent terms add: 1, 4 and 9 in 14, and nothing is left for interactions.</summary>
    [Fact]
    public void Linear_model_is_shared_out_by_squared_coefficients()
    {
        SobolIndices got = Of(u => u[0] + (2 * u[1]) + (3 * u[2]), factors: 3, rows: 1024, seed: 1);
        ShouldBe(got, [1 / 14.0, 4 / 14.0, 9 / 14.0], [1 / 14.0, 4 / 14.0, 9 / 14.0], accuracy: 0.005);
    }

    [Fact]
    public void Indices_do_not_depend_on_the_unit_or_zero_of_the_output()
    {
        SobolIndices plain = Of(TestFunctions.Ishigami, factors: 3, rows: 512, seed: 1);
        SobolIndices scaled = Of(u => 1e9 + (1e3 * TestFunctions.Ishigami(u)), factors: 3, rows: 512, seed: 1);
        for (int i = 0; i < 3; i++)
        {
            scaled.Indices[i].First.Value.ShouldBe(plain.Indices[i].First.Value, 1e-6);
            scaled.Indices[i].Total.High.ShouldBe(plain.Indices[i].Total.High, 1e-6);
        }
    }

    [Fact]
    public void Product_of_centred_factors_is_all_interaction()
    {
        SobolIndices got = Of(u => (u[0] - 0.5) * (u[1] - 0.5), factors: 2, rows: 2048, seed: 1);
        ShouldBe(got, [0, 0], [1, 1], accuracy: 0.03);
    }

    [Fact]
    public void Single_parameter_explains_everything()
    {
        SobolIndices got = Of(u => Math.Exp(u[0]), factors: 1, rows: 256, seed: 1);
        ShouldBe(got, [1], [1], accuracy: 0.03);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.1)]
    [InlineData(1e12)]
    public void Constant_output_has_no_variance_to_share_out(double constant)
    {
        SobolIndices got = Of(_ => constant, factors: 2, rows: 64, seed: 1);
        got.Variance.ShouldBe(0);
        got.Indices.ShouldBeEmpty();
    }

    [Fact]
    public void Rows_without_something_to_measure_are_left_out_and_counted()
    {
        SobolIndices got = Of(u => u[0] > 0.99 ? null : u[0] + u[1], factors: 2, rows: 1024, seed: 1);
        got.Rows.ShouldBeInRange(900, 1_023);
        got.Indices[1].Total.Value.ShouldBe(0.5, 0.05);
        SobolIndices.Of(new SaltelliDesign(1, 8, 1), new double?[24], new Bootstrap(1)).ShouldBeNull();
    }

    [Fact]
    public void Design_has_n_times_d_plus_two_points_that_differ_from_the_first_of_their_row_in_one_column()
    {
        var design = new SaltelliDesign(factors: 3, rows: 8, seed: 1);
        design.Points.ShouldBe(40);
        for (int row = 0; row < design.Rows; row++)
        {
            double[] a = TestFunctionsAt(design, row, 0);
            double[] b = TestFunctionsAt(design, row, 4);
            for (int i = 0; i < 3; i++)
            {
                double[] mixed = TestFunctionsAt(design, row, i + 1);
                mixed.Select((x, j) => x == (i == j ? b[j] : a[j])).ShouldAllBe(same => same);
            }
        }
    }

    private static double[] TestFunctionsAt(SaltelliDesign design, int row, int place)
    {
        double[] point = new double[3];
        design.Write((row * 5) + place, point);
        return point;
    }

    private static SobolIndices Of(Func<double[], double?> function, int factors, int rows, ulong seed)
    {
        var design = new SaltelliDesign(factors, rows, seed);
        return SobolIndices.Of(design, design.Over(function), new Bootstrap(seed))!;
    }

    private static SobolIndices Of(Func<double[], double> function, int factors, int rows, ulong seed) =>
        Of(u => (double?)function(u), factors, rows, seed);

    private static void ShouldBe(SobolIndices got, double[] first, double[] total, double accuracy)
    {
        for (int i = 0; i < first.Length; i++)
        {
            (SobolIndex index, string factor) = (got.Indices[i], $"factor {i + 1}");
            index.First.Value.ShouldBe(first[i], accuracy, factor);
            index.Total.Value.ShouldBe(total[i], accuracy, factor);
            index.First.Holds(first[i]).ShouldBeTrue($"{factor}: {first[i]} in {index.First}");
            index.Total.Holds(total[i]).ShouldBeTrue($"{factor}: {total[i]} in {index.Total}");
        }
    }
}
