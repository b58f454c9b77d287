using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using IefWorkflow.Law.Articles;
using IefWorkflow.Law.TimeLimits;

namespace IefWorkflow.Law.Tests;

/// <summary>An answer with several cases is a closed set: nobody adds a case, and whoever reads it handles them all.</summary>
public class ClosedRecordTests
{
    private const BindingFlags Instance = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly Type[] ClosedTypes =
        [.. typeof(RuleCatalogue).Assembly.GetExportedTypes().Where(type => type.IsAbstract && type.GetMethod("<Clone>$") is not null)];

    public static TheoryData<Type> Closed() => [.. ClosedTypes];

    public static TheoryData<Type> Answers() => [.. ClosedTypes.Where(type => type != typeof(Length))];

    public static TheoryData<Type> Matched() => [.. ClosedTypes.Where(type => type.GetMethod("Match") is not null)];

    [Fact]
    public void There_are_some()
    {
        Assert.Contains(typeof(Length), ClosedTypes);
        Assert.True(Matched().Count > 5);
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public void Only_this_library_can_derive_from_it(Type closed) =>
        Assert.All(
            closed.GetConstructors(Instance).Where(constructor => !IsCopy(constructor)),
            constructor => Assert.True(constructor.IsPrivate || constructor.IsFamilyAndAssembly, $"{closed.Name}: {constructor}"));

    [Theory]
    [MemberData(nameof(Answers))]
    public void Its_cases_are_nested_and_sealed(Type closed)
    {
        var cases = closed.Assembly.GetTypes().Where(type => type.BaseType == closed).ToList();

        Assert.True(cases.Count >= 2, closed.Name);
        Assert.All(cases, type => Assert.True(type.IsSealed && type.DeclaringType == closed, type.Name));
    }

    [Theory]
    [MemberData(nameof(Matched))]
    public void Match_hands_every_case_to_its_own_handler(Type closed)
    {
        var cases = closed.GetNestedTypes().Where(type => type.BaseType == closed).ToList();
        var match = closed.GetMethod("Match")!;

        Assert.Equal(cases.Count, match.GetParameters().Length);
        var handlers = match.GetParameters().Select(parameter => NameOf(parameter.ParameterType.GetGenericArguments()[0])).ToArray<object>();
        foreach (var type in cases)
        {
            Assert.Equal(type.Name, match.MakeGenericMethod(typeof(string)).Invoke(RuntimeHelpers.GetUninitializedObject(type), handlers));
        }
    }

    private static bool IsCopy(ConstructorInfo constructor) =>
        constructor.GetParameters() is [var original] && original.ParameterType == constructor.DeclaringType;

    private static Delegate NameOf(Type type) => Expression.Lambda(Expression.Constant(type.Name), Expression.Parameter(type)).Compile();
}
