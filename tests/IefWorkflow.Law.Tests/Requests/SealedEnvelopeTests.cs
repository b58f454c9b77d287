using IefWorkflow.Law.Requests;

namespace IefWorkflow.Law.Tests.Requests;

/// <summary>Code de l'éducation, R131-11-2, al. 3: who may touch the certificate « sous pli fermé ».</summary>
[Trait("rule", "R131-11-2/sealed-envelope")]
public class SealedEnvelopeTests
{
    private const string Table =
        """
        .                      Family Clerk Dasen Doctor Secretary President Member Head Mayor Administrator
        RegisterReceived       no     yes   yes   yes    yes       no        no     no   no    no
        RecordOpenedInTransit  no     yes   yes   yes    yes       no        no     no   no    no
        TransmitToDoctor       no     yes   yes   no     no        no        no     no   no    no
        Open                   no     no    no    yes    no        no        no     no   no    no
        ReadCertificate        no     no    no    yes    no        no        no     no   no    no
        ConfirmDate            no     no    no    yes    no        no        no     no   no    no
        GiveOpinion            no     no    no    yes    no        no        no     no   no    no
        ReadOpinion            no     yes   yes   yes    yes       yes       yes    no   no    no
        ReturnOrDestroy        no     no    no    yes    no        no        no     no   no    no
        ScanContent            no     no    no    no     no        no        no     no   no    no
        StoreDiagnosis         no     no    no    no     no        no        no     no   no    no
        """;

    public static TheoryData<EnvelopeActor, EnvelopeAction, bool> Cells()
    {
        var rows = Rows(Table).ToList();
        var cells = new TheoryData<EnvelopeActor, EnvelopeAction, bool>();
        foreach (var row in rows.Skip(1))
        {
            for (var column = 1; column < row.Length; column++)
            {
                cells.Add(Enum.Parse<EnvelopeActor>(rows[0][column]), Enum.Parse<EnvelopeAction>(row[0]), row[column] == "yes");
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Whatever_is_not_allowed_is_refused(EnvelopeActor actor, EnvelopeAction action, bool allowed) =>
        Assert.Equal(allowed, SealedEnvelope.Allows(actor, action));

    [Fact]
    public void The_table_holds_every_actor_and_every_action() =>
        Assert.Equal(Enum.GetValues<EnvelopeActor>().Length * Enum.GetValues<EnvelopeAction>().Length, Cells().Count);

    [Fact]
    public void Something_nobody_thought_of_is_refused_even_to_the_doctor() =>
        Assert.False(SealedEnvelope.Allows(EnvelopeActor.Doctor, (EnvelopeAction)99));
}
