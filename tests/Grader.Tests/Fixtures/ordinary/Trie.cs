public class Trie
{
    private readonly Trie?[] children = new Trie?[26];
    private bool isWord;

    public void Insert(string word)
    {
        Trie node = this;
        foreach (char c in word)
            node = node.children[c - 'a'] ??= new Trie();
        node.isWord = true;
    }

    public bool Search(string word) => Find(word)?.isWord ?? false;
    public bool StartsWith(string prefix) => Find(prefix) != null;

    private Trie? Find(string text)
    {
        Trie? node = this;
        for (int i = 0; i < text.Length && node != null; i++)
            node = node.children[text[i] - 'a'];
        return node;
    }
}
