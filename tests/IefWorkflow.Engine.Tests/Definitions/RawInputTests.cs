using IefWorkflow.Engine.Activities;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>What Elsa keeps as plain JSON is described as such, and never taken for an expression.</summary>
public class RawInputTests
{
    private static readonly ActivityRegistry Registry = new(ActivityRegistry.BuiltIn);

    [Theory]
    [InlineData("Elsa.SetVariable", "Variable", "Variable", "variable-picker", 0)]
    [InlineData("Elsa.FlowSwitch", "Cases", "FlowSwitchCase[]", "flow-switch-editor", 0)]
    [InlineData("Elsa.Switch", "Cases", "SwitchCase[]", "switch-editor", 0)]
    public void They_are_described_as_Elsa_does(string type, string name, string typeName, string hint, int order)
    {
        var input = Assert.Single(Registry.Find(type, 1)!.Inputs, input => !input.IsWrapped);

        Assert.Equal((name, typeName, hint, order), (input.Name, input.TypeName, input.Details.UIHint, input.Order));
    }

    [Fact]
    public void No_other_built_in_input_is_plain() => Assert.Equal(3, Registry.Descriptors.SelectMany(descriptor => descriptor.Inputs).Count(input => !input.IsWrapped));

    [Theory]
    [InlineData("'type':'Elsa.SetVariable','version':1,'variable':{'id':'v1','name':'Total','typeName':'String'},'value':{'expression':{'type':'Literal','value':'1'}}")]
    [InlineData("'type':'Elsa.FlowSwitch','version':1,'cases':[{'label':'a','condition':{'type':'JavaScript','value':'true'}}]")]
    public void They_need_no_expression(string members)
    {
        var definition = Sample.Read($"{{'id':'1','definitionId':'d','variables':[{{'id':'v1','name':'Total','typeName':'String'}}],'root':{{'id':'a',{members}}}}}");

        Assert.Empty(DefinitionValidator.Validate(definition, Registry, []));
    }
}
