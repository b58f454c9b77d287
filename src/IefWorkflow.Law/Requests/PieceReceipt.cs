namespace IefWorkflow.Law.Requests;

/// <summary>How the receipt of a missing piece stands.</summary>
/// <param name="OnTime">Whether it was sent in time. A late piece still counts until a decision is made.</param>
/// <param name="ClockStartsOn">The day from which the two months may run, if it was the last piece.</param>
public sealed record PieceReceipt(bool OnTime, DateOnly ClockStartsOn);
