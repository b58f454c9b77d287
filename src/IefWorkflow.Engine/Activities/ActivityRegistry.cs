using System.Collections.Frozen;
using IefWorkflow.Engine.Activities.Email;
using IefWorkflow.Engine.Activities.Http;

namespace IefWorkflow.Engine.Activities;

/// <summary>The activity types that definitions may use.</summary>
public sealed class ActivityRegistry
{
    private readonly FrozenDictionary<(string Type, int Version), ActivityType> types;

    /// <summary>Takes activity classes apart.</summary>
    /// <param name="activityTypes">Classes derived from <see cref="Activity"/> that carry <see cref="ActivityAttribute"/>.</param>
    /// <exception cref="ArgumentException">Two classes have the same type name and version, or one carries no attribute.</exception>
    public ActivityRegistry(IEnumerable<Type> activityTypes)
    {
        types = activityTypes.Select(type => new ActivityType(type)).ToFrozenDictionary(type => (type.Descriptor.TypeName, type.Descriptor.Version));
        Descriptors = [.. types.Values.Select(type => type.Descriptor).OrderBy(descriptor => descriptor.TypeName, StringComparer.Ordinal)];
    }

    /// <summary>The activity that sends mail, for a host that provides <see cref="Mail.IOutgoingMail"/>.</summary>
    public static IReadOnlyList<Type> Email { get; } = [typeof(SendEmail)];

    /// <summary>The activity that waits for requests, for a host that hands them to <see cref="Runtime.WorkflowRuntime.ReceiveAsync"/>.</summary>
    public static IReadOnlyList<Type> HttpEndpoints { get; } = [typeof(HttpEndpoint)];

    /// <summary>The activities that make requests, for a host that provides <see cref="IefWorkflow.Engine.Http.IOutgoingHttp"/>.</summary>
    public static IReadOnlyList<Type> HttpRequests { get; } = [typeof(SendHttpRequest), typeof(FlowSendHttpRequest)];

    /// <summary>The activities that need nothing of a host.</summary>
    public static IReadOnlyList<Type> BuiltIn { get; } =
        [.. typeof(Activity).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(Activity))).Except([.. Email, .. HttpEndpoints, .. HttpRequests])];

    /// <summary>The descriptors, ordered by type name.</summary>
    public IReadOnlyList<ActivityDescriptor> Descriptors { get; }

    /// <summary>The descriptor of a type, or null.</summary>
    public ActivityDescriptor? Find(string type, int version) => types.TryGetValue((type, version), out var found) ? found.Descriptor : null;

    internal ActivityType? FindType(string type, int version) => types.GetValueOrDefault((type, version));
}
