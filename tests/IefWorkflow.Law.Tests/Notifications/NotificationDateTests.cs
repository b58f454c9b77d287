using IefWorkflow.Law.Notifications;

namespace IefWorkflow.Law.Tests.Notifications;

/// <summary>CRPA R112-20 and L112-15, and the case law on unclaimed letters: the day on which a decision counts as notified.</summary>
[Trait("rule", "NOTIF/effective-date")]
public class NotificationDateTests
{
    private static readonly NotificationDate NotOpposable = new NotificationDate.NotOpposable();

    [Theory]
    [InlineData("2022-06-01")]
    [InlineData("2022-06-10")]
    [InlineData("2022-06-15")]
    [InlineData("2022-06-16")]
    public void A_registered_letter_collected_in_time_is_notified_that_day(string collectedOn) =>
        Assert.Equal<NotificationDate>(NotifiedOn(collectedOn), Of(Letter("2022-06-01", collectedOn), "2022-07-01"));

    [Fact]
    public void Unclaimed_after_fifteen_days_it_is_notified_on_its_first_presentation() =>
        Assert.Equal<NotificationDate>(DeemedOn("2022-06-01"), Of(Letter("2022-06-01", null), "2022-06-17"));

    [Fact]
    public void Collected_after_fifteen_days_it_is_so_too() =>
        Assert.Equal<NotificationDate>(DeemedOn("2022-06-01"), Of(Letter("2022-06-01", "2022-06-17"), "2022-07-01"));

    [Theory]
    [InlineData("2022-06-01")]
    [InlineData("2022-06-15")]
    [InlineData("2022-06-16")]
    public void Until_then_it_waits(string today) =>
        Assert.Equal(new NotificationDate.Pending(Day("2022-06-16")), Of(Letter("2022-06-01", null), today));

    [Fact]
    public void A_letter_known_only_by_its_collection_is_notified_that_day() =>
        Assert.Equal<NotificationDate>(NotifiedOn("2022-06-10"), Of(Letter(null, "2022-06-10"), "2022-07-01"));

    [Fact]
    public void A_letter_never_presented_nor_collected_has_no_date() =>
        Assert.Equal(NotOpposable, Of(Letter(null, null), "2022-07-01"));

    [Fact]
    public void An_electronic_document_is_notified_on_its_first_consultation() =>
        Assert.Equal<NotificationDate>(NotifiedOn("2022-06-07"), Of(Electronic("2022-06-01", "2022-06-07"), "2022-07-01"));

    [Fact]
    public void Unread_for_fifteen_days_it_is_notified_on_the_day_it_was_made_available()
    {
        Assert.Equal(new NotificationDate.Pending(Day("2022-06-16")), Of(Electronic("2022-06-01", null), "2022-06-16"));
        Assert.Equal<NotificationDate>(DeemedOn("2022-06-01"), Of(Electronic("2022-06-01", null), "2022-06-17"));
    }

    [Fact]
    public void Without_the_family_s_agreement_an_electronic_document_has_no_date() =>
        Assert.Equal(NotOpposable, Of(Electronic("2022-06-01", "2022-06-02") with { AgreedToElectronic = false }, "2022-07-01"));

    [Fact]
    public void A_paper_handed_over_is_notified_that_day() =>
        Assert.Equal<NotificationDate>(NotifiedOn("2022-06-02"), Of(new NotificationFacts(NotificationChannel.HandDelivery, null, Day("2022-06-02")), "2022-07-01"));

    [Fact]
    public void A_paper_not_handed_over_yet_has_no_date() =>
        Assert.Equal(NotOpposable, Of(new NotificationFacts(NotificationChannel.HandDelivery, null, null), "2022-07-01"));

    [Fact]
    public void Ordinary_mail_has_no_date_whatever_is_known_of_it() =>
        Assert.Equal(NotOpposable, Of(new NotificationFacts(NotificationChannel.WithoutProof, Day("2022-06-01"), Day("2022-06-02"), AgreedToElectronic: true), "2022-07-01"));

    private static NotificationDate Of(NotificationFacts facts, string today) => NotificationDate.Of(facts, Day(today));

    private static NotificationFacts Letter(string? presentedOn, string? collectedOn) =>
        new(NotificationChannel.RegisteredLetter, DayOrNone(presentedOn), DayOrNone(collectedOn));

    private static NotificationFacts Electronic(string availableOn, string? consultedOn) =>
        new(NotificationChannel.RegisteredElectronic, Day(availableOn), DayOrNone(consultedOn), AgreedToElectronic: true);

    private static NotificationDate.NotifiedOn NotifiedOn(string day) => new NotificationDate.NotifiedOn(Day(day), Deemed: false);

    private static NotificationDate.NotifiedOn DeemedOn(string day) => new NotificationDate.NotifiedOn(Day(day), Deemed: true);
}
