// verdict: rejected; names: module
[module: CLSCompliant(true)] // here

public static class Numbers;
