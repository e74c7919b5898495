// verdict: rejected; names: Microsoft.Data.Sqlite.SqliteConnection.LoadExtension
using Microsoft.Data.Sqlite;

public static class Numbers
{
    public static void Load(SqliteConnection connection) => connection.LoadExtension("/tmp/evil.so"); // here
}
