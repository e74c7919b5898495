using static Katas.FirstUniqueCharacter.Tests.UniqueCharacterHiddenTests;

namespace Katas.FirstUniqueCharacter.Tests;

public class UniqueCharacterThreadsHiddenTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Callers_on_several_threads_do_not_disturb_each_other(int round) =>
        Together.Run(threads: 8, thread =>
        {
            // What is unique for one thread repeats for all the others. The text is long enough for a thread to be
            // interrupted in the middle of many calls, even where only one processor is free.
            const string shared = "abcdefghi";
            var own = shared[(round + thread) % shared.Length];
            var text = string.Concat(Enumerable.Repeat(shared.Replace($"{own}", ""), 500)) + own;
            for (var call = 0; call < 600; call++)
                Check(text, expected: text.Length - 1);
        });
}
