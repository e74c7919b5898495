// verdict: rejected; names: assembly
using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Tests")] // here

public static class Numbers;
