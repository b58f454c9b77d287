using IefWorkflow.Engine.Expressions.JavaScript.Library;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Environments;

namespace IefWorkflow.Engine.Expressions.JavaScript.Runtime;

/// <summary>One Jint engine with the library, used for one script after the other.</summary>
/// <remarks>
/// Making an engine costs far more than running an expression, so it is kept. Nothing a script does outlasts it: its variables live in
/// a scope of their own, and everything that was there before is frozen.
/// </remarks>
internal sealed class ScriptRealm
{
    private readonly Jint.Engine engine;
    private readonly ScriptObjects objects;
    private readonly LexicalEnvironment helpers;
    private readonly HostNames names;
    private ScriptSession? session;

    public ScriptRealm(JavaScriptLimits limits, TimeZoneInfo zone)
    {
        engine = new Jint.Engine(options => options.LocalTimeZone(zone).Culture(FrenchCulture.Instance));
        objects = new ScriptObjects(engine);
        Values = new ScriptValues(objects);
        helpers = LexicalEnvironment.NewDeclarativeEnvironment(engine, engine.GlobalEnvironment);
        var installer = new LibraryInstaller(engine);
        var common = new CommonFunctions(objects, Values);
        var functions = Install(installer, limits, zone);
        names = new HostNames(engine, common);
        LibraryInstaller.AddValue(engine.Global, "globalThis", engine.Global);
        installer.Freeze([engine.Global, .. functions, .. common.All, .. names.Functions]);
    }

    public Jint.Engine Engine => engine;

    public ScriptValues Values { get; }

    /// <summary>Whether the engine is where it was before the first script.</summary>
    public bool IsAtRest => ReferenceEquals(engine.ExecutionContext.LexicalEnvironment, engine.GlobalEnvironment);

    public ScriptOutcome Run(JavaScriptScript script, ScriptSession evaluation)
    {
        session = evaluation;
        try
        {
            var scope = new ScriptScopeRecord(engine, script.AssignedNames);
            names.Bind(script, evaluation, scope);
            return Run(script, new LexicalEnvironment(scope, helpers), evaluation);
        }
        finally
        {
            session = null;
            names.Release();
        }
    }

    /// <remarks>What comes out is converted while the script is still in force: it may have accessors, which run.</remarks>
    private ScriptOutcome Run(JavaScriptScript script, LexicalEnvironment scope, ScriptSession evaluation)
    {
        engine.EnterExecutionContext(scope, scope, engine.Global);
        try
        {
            using var strict = new StrictModeScope(script.IsStrict, force: true);
            engine.DeclarationBindingInstantiation(DeclarationBindingType.EvalCode, [], script.Lowered.Declarations, null, null);
            var completion = engine.ExecuteStatement(script.Lowered.Body);
            if (completion.Type == Completion.Throw)
            {
                var place = ScriptPlace.Of(completion.Location, engine.GetLastSyntaxNode()?.Location);
                return new ScriptOutcome.Threw(ScriptFailure.Of(ThrownValue.Unwrap(completion.GetValueOrDefault()), place));
            }

            var value = Values.ToHost(completion.GetValueOrDefault());
            evaluation.WriteBack();
            return new ScriptOutcome.Returned(value);
        }
        finally
        {
            engine.LeaveExecutionContext();
        }
    }

    private IReadOnlyList<ObjectInstance> Install(LibraryInstaller installer, JavaScriptLimits limits, TimeZoneInfo zone)
    {
        var strings = new StringLibrary(objects);
        var expressions = new RegExpLibrary(objects, limits.Time);
        var properties = new ObjectLibrary(objects, installer);
        var functions = new FunctionLibrary(objects);
        functions.Install(installer);
        properties.Install();
        strings.Install(installer);
        expressions.Install(installer);
        new ArrayLibrary(objects).Install(installer);
        new ArrayCallbackLibrary(objects).Install(installer);
        new CollectionLibrary(objects).Install(installer);
        new DateLibrary(objects, zone, () => session?.Now ?? DateTimeOffset.UnixEpoch).Install(installer);
        new JsonLibrary(objects).Install(installer);
        new MathLibrary(objects).Install(installer);
        new NumberLibrary(objects).Install(installer);
        new StringSearchLibrary(objects, strings, expressions).Install(installer);
        return new HelperLibrary(objects, properties, functions, expressions).Bind(helpers.Record);
    }
}
