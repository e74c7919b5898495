public sealed class Matrix(int rows, int columns)
{
    private readonly double[,] _cells = new double[rows, columns];
    private readonly double[][] _jagged = [.. Enumerable.Range(0, rows).Select(_ => new double[columns])];

    public double this[int row, int column]
    {
        get => _cells[row, column];
        set => _cells[row, column] = _jagged[row][column] = value;
    }

    public double this[Index row] => _jagged[row].Sum();

    public double[][] this[Range range] => _jagged[range];

    public static Matrix operator *(Matrix a, Matrix b)
    {
        var product = new Matrix(2, 2);
        product[0, 0] += a[0, 0] * b[0, 0];
        product[new Index(1, fromEnd: true).GetOffset(2), 1]++;
        return product;
    }
}
