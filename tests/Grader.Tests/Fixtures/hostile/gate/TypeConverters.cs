// verdict: rejected; names: System.ComponentModel.TypeDescriptor
using System.ComponentModel;

public static class Numbers
{
    public static object? Convert(object value) => TypeDescriptor.GetConverter(value).ConvertTo(value, typeof(string)); // here
}
