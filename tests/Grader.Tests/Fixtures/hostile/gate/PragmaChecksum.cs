// verdict: rejected; names: #pragma checksum
#pragma checksum "Contract.cs" "{ff1816ec-aa5e-4d10-87f7-6f4963833460}" "00" // here
public static class Numbers;
