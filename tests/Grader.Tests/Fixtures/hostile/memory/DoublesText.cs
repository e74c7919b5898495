// verdict: out-of-memory
// A text that doubles without an end.

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        var text = "again";
        while (true)
            text += text;
    }
}
