using System.Text.Json.Nodes;
using IefWorkflow.Engine.Definitions;

namespace IefWorkflow.Engine.Tests.Definitions;

/// <summary>The stable layout of a definition.</summary>
public class FormatTests
{
    [Fact]
    public void Known_members_come_first_in_one_order_and_the_others_follow_in_theirs()
    {
        var formatted = WorkflowDefinitionWriter.Format(Sample.Read(
            """
            {'zeta':1,'root':{'zz':0,'connections':[{'vertices':[],'mine':1,'target':{'port':'In','activity':'a'},'source':{'activity':'a'}}],'text':{'b':1,'a':2},
              'activities':[{'version':1,'type':'T','id':'a'}],'version':1,'type':'Elsa.Flowchart','id':'f'},'alpha':{'b':[],'a':{}},'name':'« é »','id':'x',
             'variables':[{'value':'1','name':'n','own':0,'id':'v'}],'inputs':[{'uiHint':'x','type':'String','name':'i'}]}
            """));
        Assert.Equal(
            """
            {
              "id": "x",
              "name": "« é »",
              "variables": [
                {
                  "id": "v",
                  "name": "n",
                  "value": "1",
                  "own": 0
                }
              ],
              "inputs": [
                {
                  "name": "i",
                  "type": "String",
                  "uiHint": "x"
                }
              ],
              "root": {
                "id": "f",
                "type": "Elsa.Flowchart",
                "version": 1,
                "activities": [
                  {
                    "id": "a",
                    "type": "T",
                    "version": 1
                  }
                ],
                "connections": [
                  {
                    "source": {
                      "activity": "a"
                    },
                    "target": {
                      "activity": "a",
                      "port": "In"
                    },
                    "vertices": [],
                    "mine": 1
                  }
                ],
                "zz": 0,
                "text": {
                  "b": 1,
                  "a": 2
                }
              },
              "zeta": 1,
              "alpha": {
                "b": [],
                "a": {}
              }
            }

            """,
            formatted);
    }

    [Theory]
    [MemberData(nameof(Sample.Files), MemberType = typeof(Sample))]
    public void Formatting_changes_no_value_and_formatting_twice_changes_nothing(string file)
    {
        var formatted = WorkflowDefinitionWriter.Format(Sample.ReadText(Sample.Text(file)));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Sample.Text(file)), JsonNode.Parse(formatted)));
        Assert.Equal(formatted, WorkflowDefinitionWriter.Format(Sample.ReadText(formatted)));
        Assert.DoesNotContain("\\u", formatted);
        Assert.DoesNotContain('\r', formatted);
        Assert.EndsWith("}\n", formatted);
    }
}
