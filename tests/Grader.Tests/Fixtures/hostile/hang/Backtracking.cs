// verdict: timed-out (slow)
// A regular expression that tries all it can.

using System.Text.RegularExpressions;

namespace Katas.LargestNumber;

public static class Numbers
{
    public static int Largest(int[] numbers)
    {
        return Regex.IsMatch(new string('a', 40) + "!", "^(a+)+$") ? 1 : 0;
    }
}
