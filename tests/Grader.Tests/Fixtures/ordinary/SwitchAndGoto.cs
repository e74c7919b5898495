public static class Machine
{
    public static int Run(string program)
    {
        int at = 0, value = 0;
    next:
        if (at >= program.Length)
            return value;
        switch (program[at++])
        {
            case '+': value++; goto next;
            case '-': value--; goto case '.';
            case '.': goto next;
            case 'x' when value > 0: return -1;
            default: goto next;
        }
    }

    public static string Command(string word) => word switch
    {
        "start" => "1", "stop" => "2", "pause" => "3", "resume" => "4", "status" => "5", "restart" => "6", "reload" => "7", "kill" => "8",
        _ => "unknown",
    };
}
