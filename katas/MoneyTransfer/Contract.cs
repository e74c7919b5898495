namespace Katas.MoneyTransfer;

/// <summary>The bank's tables.</summary>
public static class Bank
{
    /// <summary>Creates the tables. Amounts and balances are in cents; no balance is below zero.</summary>
    public const string Schema = """
        CREATE TABLE Account (Id INTEGER PRIMARY KEY, Balance INTEGER NOT NULL);
        CREATE TABLE Transfer (Id INTEGER PRIMARY KEY, FromId INTEGER NOT NULL, ToId INTEGER NOT NULL, Amount INTEGER NOT NULL);
        """;
}
