using Microsoft.AspNetCore.WebUtilities;

namespace IefWorkflow.Web.Api;

/// <summary>The content of the last part of a request, read as it arrives; reading its end fails with <see cref="InvalidDataException"/> when another part follows or the request breaks off.</summary>
internal sealed class LastPart(MultipartReader reader, Stream part) : Stream
{
    private bool isRead;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var count = await part.ReadAsync(buffer, cancellationToken);
            if (count > 0 || isRead) return count;

            isRead = true;
            return await reader.ReadNextSectionAsync(cancellationToken) is null ? 0 : throw new InvalidDataException("Another part follows.");
        }
        catch (IOException failure) when (failure is not BadHttpRequestException)
        {
            throw new InvalidDataException("The request ends within the document.", failure);
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Flush()
    {
    }
}
