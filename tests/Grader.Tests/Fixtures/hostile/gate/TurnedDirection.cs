// verdict: rejected; names: U+202E
public static class Numbers
{
    public static bool IsAdmin(string role) => role == "user‮ ⁦// only admins⁩ ⁦"; // here
}
