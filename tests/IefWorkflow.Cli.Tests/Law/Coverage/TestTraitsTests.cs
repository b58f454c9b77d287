using IefWorkflow.Cli.Law.Coverage;

namespace IefWorkflow.Cli.Tests.Law.Coverage;

/// <summary>The rules that a test class declares are found in its source.</summary>
/// <remarks>The sources below write « @Rule » for the attribute, or this very file would declare rules.</remarks>
public class TestTraitsTests
{
    [Fact]
    public void A_class_declares_the_rules_above_it() => Found(
        """
        /// <summary>One.</summary>
        @Rule("A/one")
        @Rule("A/two")
        public sealed class FirstTests { }

        @Rule("B/one"), Obsolete("see [A]")]
        // A comment between.
        internal static partial class SecondTests(int x) : Base
        """,
        new("A/one", "FirstTests"), new("A/two", "FirstTests"), new("B/one", "SecondTests"));

    [Fact]
    public void A_declaration_in_a_comment_is_none() => Found(
        """
        // @Rule("A/one")
        /// @Rule("A/two")
        public class FirstTests { }
        """);

    [Fact]
    public void Another_trait_is_none() => Found(
        """
        [Trait("category", "A/one")]
        public class FirstTests { }
        """);

    [Fact]
    public void A_declaration_above_a_method_is_not_one_of_the_next_class() => Found(
        """
        public class FirstTests
        {
            @Rule("A/one")
            public void Method() { }
        }

        public class SecondTests { }
        """);

    [Fact]
    public void Built_sources_are_not_read()
    {
        using var folder = new TemporaryFolder();
        folder.Write("A.Tests/One.cs", Source("@Rule(\"A/one\")\nclass OneTests"));
        folder.Write("A.Tests/obj/Two.cs", Source("@Rule(\"A/two\")\nclass TwoTests"));

        Assert.Equal([new RuleTest("A/one", "OneTests")], TestTraits.Below(folder.Path));
    }

    [Fact]
    public void A_checkout_without_tests_declares_none() => Assert.Empty(TestTraits.Below("/nowhere/at/all"));

    private static void Found(string source, params RuleTest[] expected) => Assert.Equal(expected, TestTraits.In(Source(source)));

    private static string Source(string text) =>
        text.Replace("@Rule(\"B/one\")", "[Trait(\"rule\", \"B/one\")").Replace("@Rule(", "[Trait(\"rule\", ").Replace("\")\n", "\")]\n").Replace("\")]]", "\")]");
}
