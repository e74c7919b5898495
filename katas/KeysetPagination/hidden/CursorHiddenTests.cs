using System.Text;
using System.Text.RegularExpressions;

namespace Katas.KeysetPagination.Tests;

public sealed partial class CursorHiddenTests : IDisposable
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.~=+/";

    private readonly Shelf _shelf = new();

    public CursorHiddenTests()
    {
        foreach (var category in new[] { "pen", "ink" })
            _shelf.Put(Enumerable.Range(1, 30).Select(id => new Product(category == "pen" ? id : id + 100, category, 100 + id / 3, $"Product {id}")));
    }

    public void Dispose() => _shelf.Dispose();

    [Fact]
    public void A_cursor_fits_into_a_url_as_it_is()
    {
        for (var size = 1; size < 30; size++)
            Cursor("pen", size).Should().MatchRegex(Unreserved());
    }

    [Fact]
    public void Any_other_character_in_any_place_is_refused()
    {
        for (var size = 9; size <= 11; size++)
        {
            var cursor = Cursor("pen", size);
            for (var at = 0; at < cursor.Length; at++)
            {
                foreach (var other in Alphabet.Where(character => character != cursor[at]))
                    CheckRefused(cursor[..at] + other + cursor[(at + 1)..], cursor);
            }
        }
    }

    [Fact]
    public void A_cursor_in_other_letters_is_refused()
    {
        var cursor = Cursor("pen", 10);
        foreach (var other in new[] { cursor.ToUpperInvariant(), cursor.ToLowerInvariant() }.Where(other => other != cursor))
            CheckRefused(other, cursor);
    }

    [Fact]
    public void A_truncated_cursor_is_refused()
    {
        var cursor = Cursor("pen", 10);
        for (var length = 0; length < cursor.Length; length++)
        {
            CheckRefused(cursor[..length], cursor);
            CheckRefused(cursor[(cursor.Length - length)..], cursor);
        }
    }

    [Fact]
    public void An_extended_cursor_is_refused()
    {
        var cursor = Cursor("pen", 10);
        foreach (var more in new[] { "=", "==", " ", "\t", "\r\n", "\0", ".", "A", "AA", "AAAA", "00", "%00", "&", cursor, "." + cursor })
        {
            CheckRefused(cursor + more, cursor);
            CheckRefused(more + cursor, cursor);
            CheckRefused(cursor.Insert(cursor.Length / 2, more), cursor);
            CheckRefused(cursor.Insert(4, more), cursor);
        }
    }

    [Fact]
    public void Two_cursors_do_not_make_a_third()
    {
        var (one, other) = (Cursor("pen", 10), Cursor("pen", 13));
        for (var at = 1; at < Math.Min(one.Length, other.Length); at++)
        {
            foreach (var spliced in new[] { one[..at] + other[at..], other[..at] + one[at..] })
            {
                if (spliced != one && spliced != other)
                    CheckRefused(spliced, $"{one} and {other}");
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("0")]
    [InlineData("10")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("eyJQcmljZSI6MSwiSWQiOjF9")]
    [InlineData("!#$%&'()*,:;<>?@[]^`{|}")]
    [InlineData("ääää")]
    [InlineData("\uD800")]
    [InlineData("' OR 1 = 1 --")]
    public void What_was_never_a_cursor_is_refused(string text) => CheckRefused(text, "nothing");

    [Fact]
    public void A_very_long_text_is_refused()
    {
        foreach (var character in "A0.=-")
            CheckRefused(new string(character, 100_001), "nothing");
    }

    [Fact]
    public void A_cursor_made_under_another_key_is_refused()
    {
        foreach (var at in new[] { 0, 15, 16, 31 })
        {
            var otherKey = Shelf.Key.ToArray();
            otherKey[at] ^= 1;
            var forged = new ProductPages(_shelf.Database.Connection, otherKey).Read("pen", 10, null).Next!;
            CheckRefused(forged, $"a server whose key differs in byte {at}");
        }
    }

    [Fact]
    public void Every_server_with_the_key_takes_it()
    {
        var pages = new ProductPages(_shelf.Database.Connection, [.. Shelf.Key]);
        var first = _shelf.Pages.Read("pen", 10, null);

        _shelf.Check(pages.Read("pen", 10, first.Next), "pen", 10, first.Products[^1], "the second page, read from another server");
    }

    [Theory]
    [InlineData("pen", "ink")]
    [InlineData("pen", "Pen")]
    [InlineData("pen", "pen ")]
    [InlineData("pen", "pe")]
    [InlineData("pen", "")]
    [InlineData("", "pen")]
    [InlineData("caf\u00E9", "cafe\u0301")]
    [InlineData("caf\u00E9", "caf?")]
    [InlineData("\u0141", "A")]
    [InlineData("a\0b", "a")]
    [InlineData("12", "1")]
    [InlineData("12", "123")]
    public void A_cursor_of_another_category_is_refused(string category, string other)
    {
        _shelf.Put(Enumerable.Range(1, 30).Select(id => new Product(1_000 + id, category, 100 + id / 3, "a")));
        _shelf.Put(Enumerable.Range(1, 30).Select(id => new Product(2_000 + id, other, 100 + id / 3, "b")));
        var cursor = Cursor(category, 10);

        FluentActions.Invoking(() => _shelf.Pages.Read(other, 10, cursor)).Should().Throw<InvalidCursorException>(
            "the cursor is one of category {0} and not of {1}", Show.Text(category), Show.Text(other));
    }

    [Fact]
    public void Long_categories_that_differ_in_one_letter_are_different_queries()
    {
        for (var at = 0; at < 300; at += 13)
        {
            var category = new StringBuilder(new string('x', 300)) { [at] = 'y' }.ToString();
            _shelf.Put(new Product(5_000 + 2 * at, category, 1, "a"), new Product(5_001 + 2 * at, category, 2, "b"));
            var cursor = Cursor(category, 1);

            FluentActions.Invoking(() => _shelf.Pages.Read(new string('x', 300), 1, cursor)).Should().Throw<InvalidCursorException>();
        }
    }

    private string Cursor(string category, int size) =>
        _shelf.Pages.Read(category, size, null).Next ?? throw new InvalidOperationException($"There is no cursor behind {size} products, but {category} has more.");

    private void CheckRefused(string cursor, string madeFrom)
    {
        Exception? thrown = null;
        try
        {
            _shelf.Pages.Read("pen", 10, cursor);
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        // A thousand cursors are checked, and FluentActions takes its time for each.
        if (thrown is not InvalidCursorException)
            thrown.Should().BeOfType<InvalidCursorException>("the cursor {0} was never handed out; it is made from {1}", Show.Text(cursor), madeFrom);
    }

    [GeneratedRegex("^[A-Za-z0-9._~-]+$")]
    private static partial Regex Unreserved();
}
