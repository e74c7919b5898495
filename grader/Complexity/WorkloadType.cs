using System.Collections;
using System.Reflection;
using BenchmarkDotNet.Attributes;
using Katas.Testing;

namespace Katas.Grader.Complexity;

/// <summary>A workload class as BenchmarkDotNet would read it.</summary>
internal sealed class WorkloadType(Type type)
{
    private readonly MethodInfo? _setup = type.GetMethods().FirstOrDefault(method => method.IsDefined(typeof(GlobalSetupAttribute)));
    private readonly MethodInfo? _cleanup = type.GetMethods().FirstOrDefault(method => method.IsDefined(typeof(GlobalCleanupAttribute)));

    public Type Type => type;

    /// <summary>Whether runs count what they cost, so that the clock is not needed. What a run cost is known after it only.</summary>
    public bool IsCounted => type.GetProperty(nameof(Workload.Cost))!.DeclaringType != typeof(Workload);

    /// <summary>The workload of a kata's tests, null where it has none.</summary>
    public static WorkloadType? In(Assembly tests) =>
        tests.GetExportedTypes().SingleOrDefault(type => type.IsSubclassOf(typeof(Workload)) && !type.IsAbstract) is { } found ? new WorkloadType(found) : null;

    public IEnumerable<(MethodInfo Method, GrowthAttribute Growth)> Benchmarks => type.GetMethods()
        .Where(method => method.IsDefined(typeof(BenchmarkAttribute)) && method.IsDefined(typeof(GrowthAttribute)))
        .Select(method => (method, method.GetCustomAttribute<GrowthAttribute>()!));

    /// <summary>Every combination of the values of the <c>[Params]</c> properties other than the size.</summary>
    public IEnumerable<IReadOnlyList<(PropertyInfo Property, object Value)>> Inputs()
    {
        IEnumerable<IReadOnlyList<(PropertyInfo, object)>> combinations = [[]];
        foreach (var property in type.GetProperties().Where(property => property.IsDefined(typeof(ParamsAttribute)) && property.Name != nameof(Workload.N)))
        {
            var values = property.GetCustomAttribute<ParamsAttribute>()!.Values;
            combinations = combinations.SelectMany(chosen => values.Select(value => (IReadOnlyList<(PropertyInfo, object)>)[.. chosen, (property, value!)])).ToList();
        }

        return combinations;
    }

    /// <summary>A workload with its input made.</summary>
    public Workload Create(IReadOnlyList<(PropertyInfo Property, object Value)> input, int n, int seed)
    {
        var workload = (Workload)Activator.CreateInstance(type)!;
        (workload.N, workload.Seed) = (n, seed);
        foreach (var (property, value) in input)
            type.GetProperty(property.Name)!.SetValue(workload, property.PropertyType.IsEnum ? Enum.ToObject(type.GetProperty(property.Name)!.PropertyType, value) : value);

        _setup?.Invoke(workload, BindingFlags.DoNotWrapExceptions, null, null, null);
        return workload;
    }

    public void Clean(Workload workload) => _cleanup?.Invoke(workload, BindingFlags.DoNotWrapExceptions, null, null, null);

    /// <summary>Binds a benchmark method so that calling it costs next to nothing beside the work itself.</summary>
    public Func<object?> Bind(Workload workload, string method)
    {
        var found = type.GetMethod(method)!;
        return found.ReturnType == typeof(bool) ? Box(found.CreateDelegate<Func<bool>>(workload))
            : found.ReturnType == typeof(int) ? Box(found.CreateDelegate<Func<int>>(workload))
            : found.ReturnType == typeof(long) ? Box(found.CreateDelegate<Func<long>>(workload))
            : found.ReturnType.IsValueType ? () => found.Invoke(workload, BindingFlags.DoNotWrapExceptions, null, null, null)
            : found.CreateDelegate<Func<object?>>(workload);

        static Func<object?> Box<T>(Func<T> typed) => () => typed();
    }

    /// <summary>Whether two results are the same; sequences are compared element by element.</summary>
    public static bool Same(object? left, object? right) => (left, right) switch
    {
        (string or null, _) or (_, string or null) => Equals(left, right),
        (IEnumerable some, IEnumerable others) => some.Cast<object?>().SequenceEqual(others.Cast<object?>()),
        _ => Equals(left, right),
    };
}
