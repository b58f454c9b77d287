using System.Reflection;
using IefWorkflow.Engine.Values;

namespace IefWorkflow.Engine.Activities;

/// <summary>An activity class, taken apart once: its descriptor, its inputs and outputs, and how to make an instance.</summary>
internal sealed class ActivityType
{
    private readonly ConstructorInfo constructor;
    private readonly ParameterInfo[] services;
    private readonly (PropertyInfo Property, object Handle)[] handles;
    private readonly Activity? shared;

    public ActivityType(Type type)
    {
        constructor = type.GetConstructors().Single();
        services = constructor.GetParameters();

        var inputs = Properties<Input>(type);
        var outputs = Properties<Output>(type);
        handles = [.. inputs.Select(Handle), .. outputs.Select(Handle)];
        var details = type.GetCustomAttribute<ActivityAttribute>() ?? throw new ArgumentException($"{type} has no [Activity].", nameof(type));
        InputTypes = [.. inputs.Select(TypeOf)];
        OutputTypes = [.. outputs.Select(property => InputType.Of(property.PropertyType.GetGenericArguments()[0]))];
        if (services.Length == 0) shared = New([]);
        Descriptor = Describe(type, details, inputs, outputs);
    }

    public ActivityDescriptor Descriptor { get; }

    public IReadOnlyList<InputType> InputTypes { get; }

    public IReadOnlyList<InputType> OutputTypes { get; }

    /// <summary>An instance for one execution; always the same where the class needs no service.</summary>
    public Activity InstanceFor(IServiceProvider provider)
    {
        if (shared is not null) return shared;

        var arguments = new object?[services.Length];
        for (var i = 0; i < services.Length; i++)
        {
            arguments[i] = provider.GetService(services[i].ParameterType)
                ?? throw new InvalidOperationException($"L'activité {Descriptor.TypeName} a besoin du service {services[i].ParameterType.Name}, que l'hôte ne fournit pas.");
        }

        return New(arguments);
    }

    private static List<PropertyInfo> Properties<T>(Type type) =>
        [.. type.GetProperties().Where(property => property.PropertyType.IsSubclassOf(typeof(T))).OrderBy(property => property.MetadataToken)];

    private static InputType TypeOf(PropertyInfo property) => property.PropertyType == typeof(RawInput)
        ? InputType.Raw(property.GetCustomAttribute<InputAttribute>()?.TypeName ?? "Object")
        : InputType.Of(property.PropertyType.GetGenericArguments()[0]);

    private static (PropertyInfo Property, object Handle) Handle(PropertyInfo property, int slot)
    {
        var handle = Activator.CreateInstance(property.PropertyType)!;
        if (handle is Input input) input.Slot = slot;
        if (handle is Output output) output.Slot = slot;
        return (property, handle);
    }

    private ActivityDescriptor Describe(Type type, ActivityAttribute details, List<PropertyInfo> inputs, List<PropertyInfo> outputs) => new(
        $"{details.NamespaceName}.{details.Name ?? type.Name}",
        details.Version,
        details,
        [.. inputs.Select((property, order) => new InputDescriptor(
            property.Name, InputTypes[order].Alias, property.GetCustomAttribute<InputAttribute>() ?? new InputAttribute(), order, property.PropertyType != typeof(RawInput)))],
        [.. outputs.Select((property, order) => new OutputDescriptor(
            property.Name, OutputTypes[order].Alias, property.GetCustomAttribute<OutputAttribute>() ?? new OutputAttribute()))],
        type.GetCustomAttribute<OutcomesAttribute>()?.Names ?? ["Done"],
        type.GetCustomAttribute<PortsAttribute>()?.Names ?? [],
        type.IsSubclassOf(typeof(Container)),
        (shared ?? (Activity)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type)).IsTerminal);

    private Activity New(object?[] arguments)
    {
        var activity = (Activity)constructor.Invoke(arguments);
        foreach (var (property, handle) in handles) property.SetValue(activity, handle);
        return activity;
    }
}
