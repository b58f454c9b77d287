using System.Runtime.InteropServices;
using Jint.Native;
using Jint.Native.Object;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>A <c>Map</c>, or a <c>Set</c> whose keys are its values; in the order in which keys were added.</summary>
internal sealed class KeyedCollection(Jint.Engine engine, bool isMap) : ObjectInstance(engine)
{
    private readonly OrderedDictionary<Key, JsValue> entries = [];

    public override string Class => isMap ? "Map" : "Set";

    public bool IsMap => isMap;

    public int Count => entries.Count;

    public JsValue ValueOf(JsValue key) => entries.TryGetValue(new Key(key), out var value) ? value : JsValue.Undefined;

    public bool Has(JsValue key) => entries.ContainsKey(new Key(key));

    public void Add(JsValue key, JsValue value) => entries[new Key(key)] = value;

    public bool Remove(JsValue key) => entries.Remove(new Key(key));

    public void Clear() => entries.Clear();

    public IReadOnlyList<KeyValuePair<JsValue, JsValue>> Entries() => [.. entries.Select(entry => KeyValuePair.Create(entry.Key.Value, entry.Value))];

    /// <summary>What iterating over it gives: pairs for a map, values for a set.</summary>
    public IEnumerable<JsValue> Items(ScriptObjects objects) => Entries().Select(entry => isMap ? objects.NewArray(entry.Key, entry.Value) : entry.Key);

    /// <summary>A key as <c>Map</c> compares them: NaN equals itself, and the two zeros are one.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly struct Key(JsValue value) : IEquatable<Key>
    {
        public JsValue Value { get; } = value.IsNumber() && value.AsNumber() == 0 ? new JsValue(0d) : value;

        public bool Equals(Key other) => Content(Value).Equals(Content(other.Value));

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() => Content(Value).GetHashCode();

        private static object Content(JsValue value) => value.Type switch
        {
            Jint.Runtime.Types.Number => value.AsNumber(),
            Jint.Runtime.Types.String => value.AsString(),
            Jint.Runtime.Types.Boolean => value.AsBoolean(),
            Jint.Runtime.Types.Object => value.AsObject(),
            var type => type,
        };
    }
}
