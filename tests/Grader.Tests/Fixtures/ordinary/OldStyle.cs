using System.Collections;
using System.Text;

namespace Interview
{
    public class Program
    {
        private Hashtable table = new Hashtable();
        private ArrayList list = new ArrayList();

        public static void Main(string[] args)
        {
            Program p = new Program();
            p.list.Add(1);
            p.table["a"] = p.list;
            foreach (DictionaryEntry entry in p.table)
            {
                Console.WriteLine("{0}: {1}", entry.Key, entry.Value);
            }

            StringBuilder sb = new StringBuilder();
            for (int i = 0; i < args.Length; i++)
            {
                sb.Append(args[i]).Append(',');
            }

            IEnumerator e = p.list.GetEnumerator();
            while (e.MoveNext())
            {
                object o = e.Current!;
                if (o is int) { int n = (int)o; sb.Append(n); }
                string? s = o as string;
            }

            int[] a = new int[10];
            Array.Sort(a);
            Array.Copy(a, 0, a, 1, 3);
            Array.Resize(ref a, 20);
            int at = Array.BinarySearch(a, 3);
            Console.WriteLine(sb.ToString().Trim(',').Split(new char[] { ',' }, StringSplitOptions.RemoveEmptyEntries).Length + at + Array.IndexOf(a, 1));
        }
    }
}
