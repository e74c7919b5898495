using static Katas.FirstUniqueCharacter.Tests.UniqueCharacterHiddenTests;

namespace Katas.FirstUniqueCharacter.Tests;

public class UniqueCharacterThreadsHiddenTests
{
    [Fact]
    public void Callers_on_several_threads_do_not_disturb_each_other() =>
        Together.Collide(threads: 8, collisions: 40, most: 1_800, thread =>
        {
            // What is unique for one thread repeats for all the others. The text is long enough for a thread to be
            // interrupted in the middle of many calls, even where only one processor is free.
            const string shared = "abcdefghi";
            var own = shared[thread];
            var text = string.Concat(Enumerable.Repeat(shared.Replace($"{own}", ""), 500)) + own;
            return () => Check(text, expected: text.Length - 1);
        });
}
