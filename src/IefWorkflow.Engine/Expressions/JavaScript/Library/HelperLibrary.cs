using IefWorkflow.Engine.Expressions.JavaScript.Lowering;
using IefWorkflow.Engine.Expressions.JavaScript.Runtime;
using Jint.Native;
using Jint.Native.Array;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Descriptors;
using Jint.Runtime.Environments;

namespace IefWorkflow.Engine.Expressions.JavaScript.Library;

/// <summary>The functions that lowered scripts call under <see cref="HelperNames"/>.</summary>
internal sealed class HelperLibrary(ScriptObjects objects, ObjectLibrary properties, FunctionLibrary functions, RegExpLibrary expressions)
{
    private readonly List<NativeFunction> all = [];

    /// <summary>Binds the helpers in a scope that scripts run inside of.</summary>
    /// <returns>The functions bound.</returns>
    public IReadOnlyList<NativeFunction> Bind(EnvironmentRecord scope)
    {
        void Add(string name, Func<JsValue[], JsValue> body)
        {
            var function = new NativeFunction(objects.Engine, 0, (_, arguments) => body(arguments));
            all.Add(function);
            scope.CreateMutableBinding(name);
            scope.SetMutableBinding(name, function, strict: false);
        }

        Add(HelperNames.Text, arguments => StringLibrary.Put(arguments.Select(TypeConverter.ToString)));
        Add(HelperNames.Array, NewArray);
        Add(HelperNames.Apply, arguments => functions.Apply(arguments[0], arguments[1], arguments[2]));
        Add(HelperNames.Invoke, arguments => objects.ToCallable(arguments[0]).Call(arguments[1], arguments[2..]));
        Add(HelperNames.Construct, Construct);
        Add(HelperNames.List, arguments => arguments[0].IsArray() ? arguments[0] : objects.NewArray(objects.Items(arguments[0])));
        Add(HelperNames.Keys, arguments => objects.NewArray(Keys(arguments[0])));
        Add(HelperNames.HasKey, arguments => TypeConverter.ToObject(objects.Engine, arguments[0]).HasProperty(TypeConverter.ToString(arguments[1])));
        Add(HelperNames.Rest, arguments => objects.NewArray(ScriptObjects.Elements(arguments[0].AsObject()).Skip((int)arguments[1].AsNumber())));
        Add(HelperNames.Omit, Omit);
        Add(HelperNames.Present, arguments => objects.ToObject(arguments[0], "déstructurer") is not null ? arguments[0] : JsValue.Undefined);
        Add(HelperNames.Define, Define);
        Add(HelperNames.Accessor, DefineAccessor);
        Add(HelperNames.Spread, Spread);
        Add(HelperNames.RegularExpression, arguments => expressions.Create(arguments[0].AsString(), arguments[1].AsString()));
        Add(HelperNames.Thrown, arguments => ThrownValue.Wrap(arguments[0]));
        Add(HelperNames.Caught, arguments => ThrownValue.Unwrap(arguments[0]));
        Add(HelperNames.Power, arguments => MathLibrary.Power(TypeConverter.ToNumber(arguments[0]), TypeConverter.ToNumber(arguments[1])));
        AddBitwise(Add);
        return all;
    }

    /// <remarks>Jint 2 relies on a conversion of negative numbers that .NET no longer makes.</remarks>
    private static void AddBitwise(Action<string, Func<JsValue[], JsValue>> add)
    {
        add("#&", arguments => Bits(arguments[0]) & Bits(arguments[1]));
        add("#|", arguments => Bits(arguments[0]) | Bits(arguments[1]));
        add("#^", arguments => Bits(arguments[0]) ^ Bits(arguments[1]));
        add("#~", arguments => ~Bits(arguments[0]));
        add("#<<", arguments => Bits(arguments[0]) << (Bits(arguments[1]) & 31));
        add("#>>", arguments => Bits(arguments[0]) >> (Bits(arguments[1]) & 31));
        add("#>>>", arguments => unchecked((uint)Bits(arguments[0])) >> (Bits(arguments[1]) & 31));
    }

    private static int Bits(JsValue value)
    {
        const double Modulus = 4294967296;
        var number = TypeConverter.ToNumber(value);
        return double.IsFinite(number) ? unchecked((int)(uint)(((Math.Truncate(number) % Modulus) + Modulus) % Modulus)) : 0;
    }

    private JsValue NewArray(JsValue[] arguments)
    {
        var kinds = arguments[0].AsString();
        var result = objects.NewArray();
        var length = 0L;
        for (var i = 0; i < kinds.Length; i++)
        {
            if (kinds[i] == 'h') length++;
            else if (kinds[i] == 'v') ScriptObjects.Append(result, length++, arguments[i + 1]);
            else foreach (var item in objects.Items(arguments[i + 1])) ScriptObjects.Append(result, length++, item);
        }

        ScriptObjects.SetLength(result, length);
        return result;
    }

    private JsValue Construct(JsValue[] arguments)
    {
        var constructor = arguments[0].TryCast<IConstructor>() ?? throw objects.TypeError("Cette valeur ne construit pas d'objet.");
        return constructor.Construct([.. ScriptObjects.Elements(arguments[1].AsObject())]);
    }

    private IEnumerable<JsValue> Keys(JsValue source)
    {
        if (source.IsNull() || source.IsUndefined()) return [];

        var keys = new List<string>();
        for (var next = TypeConverter.ToObject(objects.Engine, source); next is not null; next = next.Prototype) keys.AddRange(ScriptObjects.OwnKeys(next));
        return keys.Distinct().Select(key => new JsValue(key));
    }

    private JsValue Omit(JsValue[] arguments)
    {
        var source = TypeConverter.ToObject(objects.Engine, arguments[0]);
        var omitted = arguments.Skip(1).Select(TypeConverter.ToString).ToHashSet();
        var result = objects.NewObject();
        foreach (var key in ScriptObjects.OwnKeys(source).Where(key => !omitted.Contains(key))) ScriptObjects.Define(result, key, source.Get(key));
        return result;
    }

    private static JsValue Define(JsValue[] arguments)
    {
        ScriptObjects.Define(arguments[0].AsObject(), TypeConverter.ToString(arguments[1]), arguments[2]);
        return arguments[0];
    }

    private static JsValue DefineAccessor(JsValue[] arguments)
    {
        var (get, set) = arguments[3].AsBoolean() ? (arguments[2], (JsValue?)null) : (null, arguments[2]);
        arguments[0].AsObject().DefineOwnProperty(TypeConverter.ToString(arguments[1]), new PropertyDescriptor(get: get!, set: set!, enumerable: true, configurable: true), false);
        return arguments[0];
    }

    private JsValue Spread(JsValue[] arguments)
    {
        properties.CopyInto(arguments[0].AsObject(), arguments[1]);
        return arguments[0];
    }
}
